import type { TimelineEntry } from '../answers/consultation.js';
import { useSite } from '../layout/site.js';
import { Time } from '../layout/time.js';

/** What has happened, and what is still to come; today counts as so far. */
export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => {
  const { messages, dates, now } = useSite();
  const { consultation } = messages;
  const today = dates.today(now);
  const sorted = entries.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return (
    <div class="timeline">
      <Part heading={consultation.happened} entries={sorted.filter(({ date }) => date <= today)} past />
      <Part heading={consultation.toCome} entries={sorted.filter(({ date }) => date > today)} />
    </div>
  );
};

/** The API takes no other; a link never runs anything, whatever stands behind the API. */
const WEB = /^https?:\/\//i;

interface PartProps {
  readonly heading: string;
  readonly entries: readonly TimelineEntry[];
  readonly past?: boolean;
}

const Part = ({ heading, entries, past = false }: PartProps) =>
  entries.length === 0 ? null : (
    <>
      <h3>{heading}</h3>
      <ol class={past ? 'past' : 'future'}>
        {entries.map(({ title, date, link }) => (
          <li>
            <Time at={date} as="day" />
            <span dir="auto">{link && WEB.test(link) ? <a href={link}>{title}</a> : title}</span>
          </li>
        ))}
      </ol>
    </>
  );
