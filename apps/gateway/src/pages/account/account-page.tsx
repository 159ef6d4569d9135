import type { Me, OwnSession } from '../answers/member.js';
import { Input } from '../layout/field.js';
import { ErrorSummary, type FormProblem } from '../layout/form-problem.js';
import { useSite } from '../layout/site.js';
import { Time } from '../layout/time.js';
import type { Fields } from '../visit/fields.js';
import type { Saved } from './account-address.js';
import { ProfileForm } from './profile-form.js';
import { SessionList } from './session-list.js';

export interface AccountPageProps {
  readonly me: Me;
  readonly sessions: readonly OwnSession[];
  readonly saved?: Saved | undefined;
  readonly problem?: FormProblem;
  /** What was typed into the form that was refused. */
  readonly typed?: Fields;
}

export const AccountPage = ({ me, sessions, saved, problem, typed = {} }: AccountPageProps) => {
  const { account } = useSite().messages;
  return (
    <div class="column">
      <ErrorSummary problem={problem} />
      {saved && (
        <p class="inset" role="status">
          {account.saved[saved]}
        </p>
      )}
      <h1>{account.title}</h1>
      <Details me={me} />
      <form method="post" action="/account/name" novalidate>
        <Input
          name="displayName"
          label={account.name}
          hint={account.nameHint}
          value={typed['displayName'] ?? me.displayName}
          autocomplete="nickname"
          problem={problem}
        />
        <button>{account.saveName}</button>
      </form>
      <PasswordForm email={me.email} problem={problem} />
      <SessionList sessions={sessions} />
      <OwnLinks />
      <ProfileForm answers={{ ...me.profile, ...typed }} problem={problem} />
    </div>
  );
};

const Details = ({ me }: { readonly me: Me }) => {
  const { account } = useSite().messages;
  const { email, confirmed, suspendedUntil } = me;
  return (
    <section aria-labelledby="details">
      <h2 id="details">{account.details}</h2>
      <dl class="plain">
        <dt>{account.email}</dt>
        <dd>
          <bdi class="typed">{email}</bdi> ({confirmed ? account.confirmed : account.unconfirmed})
        </dd>
      </dl>
      {!confirmed && (
        <form method="post" action="/account/confirmation">
          <button>{account.sendConfirmation}</button>
        </form>
      )}
      {suspendedUntil && (
        <p class="notice">
          {suspendedUntil === 'for-good' ? (
            account.suspended
          ) : (
            <>
              {account.suspendedUntil} <Time at={suspendedUntil} as="moment" />.
            </>
          )}{' '}
          {account.whileSuspended}
        </p>
      )}
    </section>
  );
};

const OwnLinks = () => {
  const { account } = useSite().messages;
  return (
    <section aria-labelledby="own">
      <h2 id="own">{account.more}</h2>
      <ul>
        <li>
          <a href="/account/notices">{account.notices}</a>
        </li>
        <li>
          <a href="/account/reports">{account.reports}</a>
        </li>
        <li>
          <a href="/account/data">{account.data}</a>
        </li>
        <li>
          <a href="/account/forget">{account.forget}</a>
        </li>
      </ul>
    </section>
  );
};

const PasswordForm = ({
  email,
  problem,
}: {
  readonly email: string;
  readonly problem: FormProblem | undefined;
}) => {
  const { account } = useSite().messages;
  return (
    <section aria-labelledby="password-form">
      <h2 id="password-form">{account.password}</h2>
      <form method="post" action="/account/password" novalidate>
        <input type="hidden" name="username" value={email} autocomplete="username" />
        <Input
          name="current"
          type="password"
          label={account.current}
          autocomplete="current-password"
          problem={problem}
        />
        <Input
          name="password"
          type="password"
          label={account.new}
          hint={account.newHint}
          autocomplete="new-password"
          problem={problem}
        />
        <button>{account.savePassword}</button>
      </form>
    </section>
  );
};
