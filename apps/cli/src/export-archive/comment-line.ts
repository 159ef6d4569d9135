import type { CommentEvent, TextRange } from '@folkmoot/discussion-domain';
import type { Recorded } from '@folkmoot/event-sourcing';
import { unreachable } from '@folkmoot/kernel';
import type { CommentLine, Done, Moderated, Range } from '../archive/archive-lines.js';

/** What became of a decision at its comment: why it was missed, or nothing if it took effect. */
export type Effects = ReadonlyMap<string, 'text-changed' | 'erased' | undefined>;

type Part = { -readonly [Key in keyof CommentLine]?: CommentLine[Key] | undefined };

export const rangesIn = (ranges: readonly TextRange[]): readonly Range[] =>
  ranges.map(({ start, end }) => [start, end]);

const moderated = <More extends object>(
  { decisionId }: { readonly decisionId?: string },
  done: Done & More,
): Moderated<More> => (decisionId === undefined ? done : { decision: decisionId });

const changeOf = ({ event, stored }: Recorded<CommentEvent>): Part => {
  const at = stored.metadata.occurredAt;
  switch (event.type) {
    case 'comment-posted': {
      const { commentId: id, discussionId: discussion, authorId: author, organisation } = event.data;
      const { inReplyTo, postedAt, text, held } = event.data;
      return { id, discussion, author, organisation, replyTo: inReplyTo?.commentId, postedAt, text, held };
    }
    case 'comment-edited':
      return { text: event.data.text, editedAt: event.data.editedAt };
    case 'comment-withdrawn':
      return { withdrawnAt: event.data.withdrawnAt };
    case 'comment-brought-back':
      return { withdrawnAt: undefined };
    case 'comment-hidden': {
      const { reason } = event.data;
      return { held: undefined, redacted: undefined, hidden: moderated(event.data, { at, reason }) };
    }
    case 'comment-redacted': {
      const { reason } = event.data;
      const ranges = rangesIn(event.data.ranges);
      return { held: undefined, hidden: undefined, redacted: moderated(event.data, { at, reason, ranges }) };
    }
    case 'comment-restored':
      return { held: undefined, hidden: undefined, redacted: undefined };
    case 'comment-released':
      return { held: undefined };
    case 'thread-closed':
      return { threadClosed: moderated(event.data, { at, reason: event.data.reason }) };
    case 'thread-reopened':
      return { threadClosed: undefined };
    case 'decision-missed':
      return {};
    case 'comment-erased': {
      const { why, reason, erasedAt } = event.data;
      // The clock erases what was withdrawn; that it was withdrawn says it all.
      if (why === 'withdrawn') return {};
      return { erased: { at: erasedAt, why, ...(reason !== undefined && { reason }) } };
    }
    default:
      return unreachable(event);
  }
};

/**
 * A comment as it stands. Words that its author has taken back are not in it, though they can be brought back for some
 * days: an archive would keep them for ever.
 */
export const commentLine = (events: readonly Recorded<CommentEvent>[]): CommentLine => {
  const line = Object.assign({ kind: 'comment' }, ...events.map(changeOf)) as Part;
  if (line.withdrawnAt !== undefined || line.erased) line.text = undefined;
  if (line.text === undefined) line.redacted = undefined;
  return line as CommentLine;
};

export const effectsIn = (events: readonly Recorded<CommentEvent>[]): Effects => {
  const effects = new Map<string, 'text-changed' | 'erased' | undefined>();
  for (const { event } of events) {
    if (event.type === 'decision-missed') effects.set(event.data.decisionId, event.data.why);
    else if ('decisionId' in event.data && event.data.decisionId !== undefined)
      effects.set(event.data.decisionId, undefined);
  }
  return effects;
};
