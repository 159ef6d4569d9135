import type {
  CommentEvent,
  CommentIds,
  ConsultationEvent,
  DiscussionEvent,
  InReplyTo,
  TextRange,
} from '@folkmoot/discussion-domain';
import { deriveId, type Instant, unreachable } from '@folkmoot/kernel';
import type {
  CommentLine,
  ConsultationLine,
  DecisionLine,
  DiscussionLine,
  Moderated,
  Range,
  TimelineLine,
} from '../archive/archive-lines.js';

/** An event with when it happened. What a decision did is known by the decision, wherever it is carried out. */
export interface Happened<Event> {
  readonly event: Event;
  readonly at: Instant;
  readonly commandId?: string;
}

export const consultationEvents = (
  line: ConsultationLine,
  timeline: readonly TimelineLine[],
  now: Instant,
): readonly Happened<ConsultationEvent>[] => {
  const { kind: _, id: consultationId, ...others } = line;
  const { publishedAt, opensAt, closesAt, closedEarly, withdrawn, outcome, ...text } = others;
  const begun = publishedAt ?? withdrawn?.at ?? now;
  const events: Happened<ConsultationEvent>[] = [
    { at: begun, event: { type: 'consultation-drafted', data: { consultationId, ...text } } },
  ];
  for (const { kind: _kind, id: entryId, ...entry } of timeline)
    events.push({
      at: begun,
      event: { type: 'timeline-entry-added', data: { consultationId, entryId, ...entry } },
    });
  if (publishedAt !== undefined && opensAt !== undefined && closesAt !== undefined)
    events.push({
      at: publishedAt,
      event: { type: 'consultation-published', data: { consultationId, opensAt, closesAt } },
    });
  if (closedEarly)
    events.push({
      at: closedEarly.at,
      event: {
        type: 'consultation-closed-early',
        data: { consultationId, closedAt: closedEarly.at, reason: closedEarly.reason },
      },
    });
  if (outcome)
    events.push({
      at: outcome.at,
      event: { type: 'outcome-published', data: { consultationId, text: outcome.text } },
    });
  if (withdrawn)
    events.push({
      at: withdrawn.at,
      event: {
        type: 'consultation-withdrawn',
        data: { consultationId, withdrawnAt: withdrawn.at, reason: withdrawn.reason },
      },
    });
  return events;
};

export const discussionEvents = (
  { kind: _, id: discussionId, paused, ...settings }: DiscussionLine,
  consultationId: string,
  begun: Instant,
): readonly Happened<DiscussionEvent>[] => [
  { at: begun, event: { type: 'discussion-started', data: { discussionId, consultationId, ...settings } } },
  ...(paused
    ? [
        {
          at: paused.at,
          event: {
            type: 'discussion-paused' as const,
            data: { discussionId, consultationId, reason: paused.reason },
          },
        },
      ]
    : []),
];

export const rangesOf = (ranges: readonly Range[]): readonly TextRange[] =>
  ranges.map(([start, end]) => ({ start, end }));

/** What an act of moderation was that no decision of the archive explains. */
const doneBefore = <More>(state: Moderated<More> | undefined) => (state && 'at' in state ? state : undefined);

/**
 * The events that make the comment what its line says. Of words that were edited only the last are known: those before
 * stand there as erased ones do.
 */
export const commentEvents = (
  line: CommentLine,
  inReplyTo: InReplyTo | undefined,
  decisions: readonly DecisionLine[],
  consultationId: string,
): readonly Happened<CommentEvent>[] => {
  const { id: commentId, discussion: discussionId, author: authorId, organisation, postedAt } = line;
  const { text, editedAt, withdrawnAt, erased, held } = line;
  const ids: CommentIds = { commentId, discussionId, consultationId };
  const words = text === undefined ? {} : { text };
  const events: Happened<CommentEvent>[] = [
    {
      at: postedAt,
      event: {
        type: 'comment-posted',
        data: {
          ...ids,
          authorId,
          ...(organisation !== undefined && { organisation }),
          ...(inReplyTo && { inReplyTo }),
          ...(editedAt === undefined && words),
          ...(held && { held }),
          postedAt,
        },
      },
    },
  ];
  if (editedAt !== undefined)
    events.push({ at: editedAt, event: { type: 'comment-edited', data: { ...ids, ...words, editedAt } } });
  events.push(...doneOfOld(line, ids), ...decisions.map((decision) => carriedOut(decision, ids)));
  if (withdrawnAt !== undefined)
    events.push({ at: withdrawnAt, event: { type: 'comment-withdrawn', data: { ...ids, withdrawnAt } } });
  // Nothing is left that could be brought back.
  if (withdrawnAt !== undefined && !erased)
    events.push({
      at: withdrawnAt,
      event: { type: 'comment-erased', data: { ...ids, why: 'withdrawn', erasedAt: withdrawnAt } },
    });
  if (erased) {
    const { at: erasedAt, ...why } = erased;
    events.push({ at: erasedAt, event: { type: 'comment-erased', data: { ...ids, ...why, erasedAt } } });
  }
  return events;
};

const doneOfOld = (line: CommentLine, ids: CommentIds): readonly Happened<CommentEvent>[] => {
  const events: Happened<CommentEvent>[] = [];
  const hidden = doneBefore(line.hidden);
  const redacted = doneBefore(line.redacted);
  const closed = doneBefore(line.threadClosed);
  if (hidden)
    events.push({
      at: hidden.at,
      event: { type: 'comment-hidden', data: { ...ids, reason: hidden.reason } },
    });
  if (redacted) {
    const { at, reason, ranges } = redacted;
    events.push({
      at,
      event: { type: 'comment-redacted', data: { ...ids, reason, ranges: rangesOf(ranges) } },
    });
  }
  if (closed)
    events.push({ at: closed.at, event: { type: 'thread-closed', data: { ...ids, reason: closed.reason } } });
  return events;
};

/** As discussion does it when it hears of the decision, which then meets what is there. */
const carriedOut = (decision: DecisionLine, ids: CommentIds): Happened<CommentEvent> => ({
  at: decision.at,
  event: effectOf(decision, ids),
  commandId: deriveId('carry-out', decision.id),
});

const effectOf = (decision: DecisionLine, ids: CommentIds): CommentEvent => {
  const { id: decisionId, action, reason, ranges, missed } = decision;
  const data = { ...ids, decisionId };
  if (missed !== undefined) return { type: 'decision-missed', data: { ...data, why: missed } };
  switch (action) {
    case 'keep':
      return { type: 'comment-released', data };
    case 'hide':
      return { type: 'comment-hidden', data: { ...data, reason } };
    case 'redact':
      return { type: 'comment-redacted', data: { ...data, reason, ranges: rangesOf(ranges ?? []) } };
    case 'restore':
      return { type: 'comment-restored', data };
    case 'close-thread':
      return { type: 'thread-closed', data: { ...data, reason } };
    case 'reopen-thread':
      return { type: 'thread-reopened', data };
    default:
      return unreachable(action);
  }
};
