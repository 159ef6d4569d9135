import type {
  CommentEvent,
  ConsultationEvent,
  DiscussionEvent,
  StanceEvent,
} from '@folkmoot/discussion-domain';
import type { ErasureConfirmed } from '@folkmoot/erasure';
import fc from 'fast-check';

type AnyEvent = ErasureConfirmed | CommentEvent | ConsultationEvent | DiscussionEvent | StanceEvent;
type Arbitraries = {
  readonly [T in AnyEvent['type']]: fc.Arbitrary<Extract<AnyEvent, { readonly type: T }>['data']>;
};

const id = fc.uuid();
const words = fc.string({ unit: 'grapheme', maxLength: 60 });
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = instant.map((one) => one.slice(0, 10));
const stance = fc.constantFrom('agree', 'disagree', 'unsure');

/** Fields that may be left out are left out now and then. */
const data = <Must extends object, May extends object = object>(
  must: { [K in keyof Must]: fc.Arbitrary<Must[K]> },
  may: { [K in keyof May]-?: fc.Arbitrary<Exclude<May[K], undefined>> } = {} as never,
) => {
  const fields: Record<string, fc.Arbitrary<unknown>> = { ...must, ...may };
  return fc.record(fields, { requiredKeys: Object.keys(must) }) as fc.Arbitrary<never>;
};

const authorityText = {
  consultationId: id,
  title: words,
  summary: words,
  background: words,
  organisation: words,
};
const settings = {
  consultationId: id,
  discussionId: id,
  title: words,
  introduction: words,
  prompts: fc.array(words, { maxLength: 3 }),
  hosts: fc.array(id, { maxLength: 3 }),
  safetyNotice: words,
  officialsMayAnswerAfterClosing: fc.boolean(),
};
const own = { opensAt: instant, closesAt: instant };
const ownSettings = { ...own, holdFirst: fc.constant(true) };
const ranges = fc.array(fc.record({ start: fc.nat(), end: fc.nat() }), { minLength: 1, maxLength: 3 });
const comment = { commentId: id, discussionId: id, consultationId: id };

/** Any data that each type of event may hold; the compiler asks for the type that was forgotten. */
export const anyEvent: Arbitraries = {
  'consultation-drafted': data(authorityText, { attribution: words }),
  'consultation-revised': data(authorityText, { attribution: words }),
  'consultation-published': data({ consultationId: id, ...own }),
  'consultation-extended': data({ consultationId: id, closesAt: instant }),
  'consultation-closed-early': data({ consultationId: id, closedAt: instant, reason: words }),
  'consultation-withdrawn': data({ consultationId: id, withdrawnAt: instant, reason: words }),
  'timeline-entry-added': data(
    { consultationId: id, entryId: id, title: words, date: day },
    { link: fc.webUrl() },
  ),
  'timeline-entry-removed': data({ consultationId: id, entryId: id }),
  'outcome-published': data({ consultationId: id, text: words }),
  'discussion-started': data(settings, ownSettings),
  'discussion-revised': data(settings, ownSettings),
  'discussion-paused': data({ consultationId: id, discussionId: id, reason: words }),
  'discussion-resumed': data({ consultationId: id, discussionId: id }),
  'comment-posted': data(
    { ...comment, authorId: id, postedAt: instant },
    {
      text: words,
      organisation: words,
      held: fc.constant(true),
      inReplyTo: fc.record({ commentId: id, topId: id }),
    },
  ),
  'comment-edited': data({ ...comment, editedAt: instant }, { text: words }),
  'comment-withdrawn': data({ ...comment, withdrawnAt: instant }),
  'comment-brought-back': data(comment),
  'comment-hidden': data({ ...comment, reason: words }, { decisionId: id }),
  'comment-redacted': data({ ...comment, reason: words, ranges }, { decisionId: id }),
  'comment-restored': data(comment, { decisionId: id }),
  'comment-released': data(comment, { decisionId: id }),
  'thread-closed': data({ ...comment, reason: words }, { decisionId: id }),
  'thread-reopened': data(comment, { decisionId: id }),
  'decision-missed': data({ ...comment, decisionId: id, why: fc.constantFrom('text-changed', 'erased') }),
  'comment-erased': data(
    {
      ...comment,
      why: fc.constantFrom('author-forgotten', 'withdrawn', 'administrator'),
      erasedAt: instant,
    },
    { reason: words },
  ),
  'erasure-confirmed': data({
    erasureId: id,
    memberId: id,
    erased: fc.array(fc.record({ what: words, count: fc.nat() }), { maxLength: 3 }),
    confirmedAt: instant,
  }),
  'stance-taken': data({ ...comment, memberId: id, stance }, { previous: stance }),
};
