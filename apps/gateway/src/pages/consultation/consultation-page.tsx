import type { Consultation, DiscussionSummary } from '../answers/consultation.js';
import { useSite } from '../layout/site.js';
import { UserText } from '../words/user-text.js';
import { Glance } from './glance.js';
import { PhaseBadge } from './status.js';
import { Timeline } from './timeline.js';

export const ConsultationPage = ({ consultation }: { readonly consultation: Consultation }) => {
  const words = useSite().messages.consultation;
  const { title, organisation, summary, background, timeline, attribution } = consultation;
  return (
    <div class="wide">
      <nav class="back" aria-label={words.all}>
        <a href="/">{words.all}</a>
      </nav>
      <p class="over">
        {words.by} <bdi>{organisation}</bdi>
      </p>
      <h1 dir="auto">{title}</h1>
      <div class="with-side">
        <div class="text">
          <div class="lead">
            <UserText text={summary} />
          </div>
          <Ending consultation={consultation} />
        </div>
        <aside>
          <Glance consultation={consultation} />
          <Help />
        </aside>
        <div class="text">
          <Discussions discussions={consultation.discussions} />
          {background.trim() !== '' && (
            <section aria-labelledby="background">
              <h2 id="background">{words.background}</h2>
              <UserText text={background} />
            </section>
          )}
          {timeline.length > 0 && (
            <section aria-labelledby="timeline">
              <h2 id="timeline">{words.timeline}</h2>
              <Timeline entries={timeline} />
            </section>
          )}
          {attribution !== null && (
            <section class="attribution" aria-labelledby="attribution">
              <h2 id="attribution">{words.attribution}</h2>
              <UserText text={attribution} />
            </section>
          )}
        </div>
      </div>
    </div>
  );
};

/** How it ended and what came of it; for one that goes on, nothing. */
const Ending = ({ consultation }: { readonly consultation: Consultation }) => {
  const words = useSite().messages.consultation;
  const { status, outcome, closedEarlyBecause, withdrawnBecause } = consultation;
  return (
    <>
      {withdrawnBecause !== null && <Notice heading={words.withdrawn} text={withdrawnBecause} />}
      {closedEarlyBecause !== null && <Notice heading={words.closedEarly} text={closedEarlyBecause} />}
      {outcome !== null ? (
        <section class="outcome" aria-labelledby="outcome">
          <h2 id="outcome">{words.outcome}</h2>
          <UserText text={outcome} />
        </section>
      ) : (
        status === 'closed' && <p class="inset">{words.noOutcomeYet}</p>
      )}
    </>
  );
};

const Notice = ({ heading, text }: { readonly heading: string; readonly text: string }) => (
  <section class="notice">
    <h2>{heading}</h2>
    <UserText text={text} />
  </section>
);

const Discussions = ({ discussions }: { readonly discussions: readonly DiscussionSummary[] }) => {
  const words = useSite().messages.consultation;
  return (
    <section aria-labelledby="discussions">
      <h2 id="discussions">{words.discussions}</h2>
      {discussions.length === 0 ? (
        <p class="none">{words.noDiscussions}</p>
      ) : (
        <ul class="cards">
          {discussions.map(({ id, title, phase, comments, replies }) => (
            <li class="card">
              <h3 dir="auto">
                <a href={`/discussions/${id}`}>{title}</a>
              </h3>
              <p class="facts">
                <PhaseBadge phase={phase} />
                <span>{words.commentCount(comments, replies)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const Help = () => {
  const words = useSite().messages.consultation;
  return (
    <section class="help" aria-labelledby="help">
      <h2 id="help">{words.help}</h2>
      <ul>
        <li>
          <a href="/guidelines">{words.guidelines}</a>: {words.guidelinesText}
        </li>
        <li>
          <a href="/staying-safe">{words.stayingSafe}</a>: {words.stayingSafeText}
        </li>
      </ul>
    </section>
  );
};
