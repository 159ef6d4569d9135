import type {
  CommentEvent,
  ConsultationEvent,
  DiscussionEvent,
  StanceEvent,
} from '@folkmoot/discussion-domain';
import fc from 'fast-check';

type AnyEvent = CommentEvent | ConsultationEvent | DiscussionEvent | StanceEvent;
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
  'discussion-started': data(settings, own),
  'discussion-revised': data(settings, own),
  'discussion-paused': data({ consultationId: id, discussionId: id, reason: words }),
  'discussion-resumed': data({ consultationId: id, discussionId: id }),
  'comment-posted': data(
    { ...comment, authorId: id, postedAt: instant },
    { text: words, organisation: words, inReplyTo: fc.record({ commentId: id, topId: id }) },
  ),
  'comment-edited': data({ ...comment, editedAt: instant }, { text: words }),
  'comment-withdrawn': data({ ...comment, withdrawnAt: instant }),
  'comment-brought-back': data(comment),
  'comment-hidden': data({ ...comment, reason: words }),
  'comment-restored': data(comment),
  'stance-taken': data({ ...comment, memberId: id, stance }, { previous: stance }),
};
