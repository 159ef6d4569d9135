import type { ModerationNumbers } from '../answers/moderation.js';
import { useSite } from '../layout/site.js';
import { CountTable } from './count-table.js';

/** What everybody may know of moderation. */
export const ModerationNumbersPage = ({ numbers }: { readonly numbers: ModerationNumbers }) => {
  const { messages } = useSite();
  const { moderation } = messages;
  const words = moderation.numbers;
  const { reports, decisions, timeTaken, appeals } = numbers;
  const pending = appeals.lodged - appeals.upheld - appeals.overturned;
  return (
    <div class="column">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Figures
        title={words.time}
        figures={[
          [words.median, durationOf(timeTaken.median, words.minutes)],
          [words.ninetieth, durationOf(timeTaken.ninetieth, words.minutes)],
          [words.openNow, messages.number(numbers.open)],
        ]}
      />
      <section aria-labelledby="reports">
        <h2 id="reports">{words.reports}</h2>
        <CountTable
          columns={[words.reason]}
          rows={reports.map(({ reason, count }) => ({ cells: [moderation.reasonOf(reason)], count }))}
          none={words.noReports}
        />
      </section>
      <section aria-labelledby="decisions">
        <h2 id="decisions">{words.decisions}</h2>
        <CountTable
          columns={[words.action, words.reason]}
          rows={decisions.map(({ action, reason, count }) => ({
            cells: [moderation.actionOf(action), moderation.reasonOf(reason)],
            count,
          }))}
          none={words.noDecisions}
        />
        {numbers.missed > 0 && <p class="hint">{words.missed(numbers.missed)}</p>}
      </section>
      <Figures
        title={words.appeals}
        figures={[
          [words.lodged, messages.number(appeals.lodged)],
          [words.upheld, messages.number(appeals.upheld)],
          [words.overturned, messages.number(appeals.overturned)],
          [words.pending, messages.number(pending)],
        ]}
      />
      <Figures
        title={words.conduct}
        figures={[
          [words.warnings, messages.number(numbers.warnings)],
          [words.suspensions, messages.number(numbers.suspensions)],
        ]}
      />
    </div>
  );
};

const durationOf = (minutes: number | null, inWords: (minutes: number) => string): string =>
  minutes === null ? '–' : inWords(minutes);

interface FiguresProps {
  readonly title: string;
  readonly figures: readonly (readonly [string, string])[];
}

const Figures = ({ title, figures }: FiguresProps) => (
  <section>
    <h2>{title}</h2>
    <dl class="numbers">
      {figures.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
);
