import type { ConsultationSummary } from '../answers/consultation.js';
import { StatusBadge } from '../consultation/status.js';
import { useSite } from '../layout/site.js';
import { Time } from '../layout/time.js';

export const ConsultationCard = ({ consultation }: { readonly consultation: ConsultationSummary }) => {
  const { messages } = useSite();
  const { id, title, summary, organisation, status, responses, participants } = consultation;
  return (
    <li class="card">
      <p class="over">
        <StatusBadge status={status} /> <bdi>{organisation}</bdi>
      </p>
      <h3 dir="auto">
        <a href={`/consultations/${id}`}>{title}</a>
      </h3>
      <p class="summary" dir="auto">
        {summary}
      </p>
      <p class="facts">
        <NextDate consultation={consultation} />
        {status !== 'upcoming' && (
          <>
            <span>{messages.consultation.responseCount(responses)}</span>
            <span>{messages.consultation.participantCount(participants)}</span>
          </>
        )}
      </p>
    </li>
  );
};

const NextDate = ({ consultation }: { readonly consultation: ConsultationSummary }) => {
  const { home } = useSite().messages;
  const { status, opensAt, closesAt } = consultation;
  const [label, at] =
    status === 'upcoming'
      ? [home.opens, opensAt]
      : [status === 'closed' ? home.closedOn : home.closes, closesAt];
  return at === null ? null : (
    <span>
      {label} <Time at={at} as="day" />
    </span>
  );
};
