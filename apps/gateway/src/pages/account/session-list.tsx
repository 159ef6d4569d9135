import type { OwnSession } from '../answers/member.js';
import { useSite } from '../layout/site.js';
import { Time } from '../layout/time.js';
import { deviceName } from './device-name.js';

/** Where the member is logged in, each with a way to end it. */
export const SessionList = ({ sessions }: { readonly sessions: readonly OwnSession[] }) => {
  const { account } = useSite().messages;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{account.sessions}</h2>
      <ul class="sessions">
        {sessions.map(({ id, startedAt, device, current }) => {
          const name = device ? deviceName(device) : account.unknownDevice;
          return (
            <li>
              <p>
                <bdi>{name}</bdi>
                {current && <strong class="badge open">{account.thisDevice}</strong>}
                <span class="hint">
                  {account.since} <Time at={startedAt} as="short" />
                </span>
              </p>
              {!current && (
                <form method="post" action={`/account/sessions/${id}/end`}>
                  <button aria-label={account.revokeOf(name)}>{account.revoke}</button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
