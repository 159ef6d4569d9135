import { useSite } from '../layout/site.js';

/** The same for everybody, whether the address had an account or not. */
export const SentPage = ({ email }: { readonly email: string }) => {
  const { join } = useSite().messages;
  return (
    <div class="column narrow">
      <h1>{join.sent}</h1>
      <p class="lead">
        {join.sentText} <bdi class="typed">{email}</bdi>.
      </p>
      <p>{join.sentWhat}</p>
      <form method="post" action="/confirmation-requests">
        <input type="hidden" name="email" value={email} />
        <p>{join.againHint}</p>
        <button>{join.again}</button>
      </form>
    </div>
  );
};
