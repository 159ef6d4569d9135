import type { Consultation } from '../answers/consultation.js';
import { useSite } from '../layout/site.js';
import { Time } from '../layout/time.js';
import { StatusBadge } from './status.js';

/** Status, dates and numbers, before anything has to be read. */
export const Glance = ({ consultation }: { readonly consultation: Consultation }) => {
  const { messages, now } = useSite();
  const words = messages.consultation;
  const { status, opensAt, closesAt, responses, participants } = consultation;
  const isPast = (instant: string): boolean => Date.parse(instant) <= now;
  return (
    <section class="glance" aria-labelledby="glance">
      <h2 id="glance">{words.glance}</h2>
      <dl>
        <div>
          <dt>{words.statusLabel}</dt>
          <dd>
            <StatusBadge status={status} />
          </dd>
        </div>
        {opensAt !== null && (
          <div>
            <dt>{isPast(opensAt) ? words.opened : words.opens}</dt>
            <dd>
              <Time at={opensAt} as="moment" />
            </dd>
          </div>
        )}
        {closesAt !== null && (
          <div>
            <dt>{isPast(closesAt) ? words.closed : words.closes}</dt>
            <dd>
              <Time at={closesAt} as="moment" />
            </dd>
          </div>
        )}
        <div class="figure">
          <dt>{words.responses}</dt>
          <dd>{messages.number(responses)}</dd>
        </div>
        <div class="figure">
          <dt>{words.participants}</dt>
          <dd>{messages.number(participants)}</dd>
        </div>
      </dl>
    </section>
  );
};
