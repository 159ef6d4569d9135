import type { CommentEvent, Stance, StanceEvent } from '@folkmoot/discussion-domain';
import type { Content } from '@folkmoot/event-sourcing';
import { unreachable } from '@folkmoot/kernel';
import type { CommentDocument } from './comment-document.js';

type Change = Exclude<CommentEvent, { type: 'comment-posted' }> | StanceEvent;

/** A comment after what has happened to it. */
export const changedComment = (current: CommentDocument, event: Change): Content<CommentDocument> => {
  switch (event.type) {
    case 'comment-edited': {
      const { text: _before, ...others } = current;
      const { text, editedAt } = event.data;
      return { ...others, ...(text !== undefined && { text }), editedAt };
    }
    case 'comment-withdrawn':
      return { ...current, withdrawnAt: event.data.withdrawnAt };
    case 'comment-brought-back': {
      const { withdrawnAt: _, ...others } = current;
      return others;
    }
    case 'comment-hidden':
      return { ...whole(current), hidden: true, moderatedBecause: event.data.reason };
    case 'comment-redacted': {
      const { reason, ranges } = event.data;
      // What has no words has no parts.
      const redactions = current.erasedBecause === undefined ? { redactions: ranges } : {};
      return { ...whole(current), ...redactions, moderatedBecause: reason };
    }
    case 'comment-restored':
      return whole(current);
    case 'comment-released': {
      const { held: _, ...others } = current;
      return others;
    }
    case 'thread-closed':
      return { ...current, threadClosed: true };
    case 'thread-reopened': {
      const { threadClosed: _, ...others } = current;
      return others;
    }
    case 'decision-missed':
      return current;
    case 'comment-erased': {
      const { text: _text, redactions: _parts, ...others } = current;
      return { ...others, erasedBecause: event.data.why };
    }
    case 'stance-taken':
      return countStance(countStance(current, event.data.previous, -1), event.data.stance, 1);
    default:
      return unreachable(event);
  }
};

/** As if no moderator had done anything, but that one has looked. */
const whole = (current: CommentDocument): CommentDocument => {
  const { held: _held, redactions: _parts, moderatedBecause: _why, ...others } = current;
  return { ...others, hidden: false };
};

const countStance = (current: CommentDocument, stance: Stance | undefined, by: number): CommentDocument =>
  stance === undefined ? current : { ...current, [stance]: current[stance] + by };
