import type { Discussion } from '../answers/consultation.js';
import { useSite } from '../layout/site.js';
import { Time } from '../layout/time.js';
import { UserText } from '../words/user-text.js';

/** Why nobody can take part now, if so. */
export const PhaseNotice = ({ discussion }: { readonly discussion: Discussion }) => {
  const words = useSite().messages.discussion;
  const { phase, opensAt, closesAt, pausedBecause, officialsMayAnswerAfterClosing, consultation } =
    discussion;
  switch (phase) {
    case 'upcoming':
      return opensAt === null ? null : (
        <p class="notice">
          {words.opensOn} <Time at={opensAt} as="moment" />.
        </p>
      );
    case 'paused':
      return (
        <div class="notice">
          <p>{words.pausedBecause}</p>
          {pausedBecause !== null && <UserText text={pausedBecause} />}
          <p>{words.pausedMeanwhile}</p>
        </div>
      );
    case 'closed':
      return (
        <p class="notice">
          {closesAt !== null && consultation.status !== 'withdrawn' && (
            <>
              {words.closedOn} <Time at={closesAt} as="moment" />.{' '}
            </>
          )}
          {words.canStillRead} {officialsMayAnswerAfterClosing && words.officialsAnswer}
        </p>
      );
    default:
      return null;
  }
};
