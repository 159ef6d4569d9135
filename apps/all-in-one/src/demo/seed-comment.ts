import { BRING_BACK_WINDOW, type Participant, stanceIdOf, type Venue } from '@folkmoot/discussion-domain';
import { addMilliseconds, deriveId, HOUR, type Instant, MINUTE } from '@folkmoot/kernel';
import { people } from './people.js';
import { seedCase } from './seed-case.js';
import { demoContext, personId } from './seed-context.js';
import type { DemoComment } from './story-shape.js';
import type { Telling } from './telling.js';

const participantOf = (key: string): Participant => {
  const organisation = people.find((person) => person.key === key)?.roles?.[0]?.organisation;
  return {
    memberId: personId(key),
    confirmed: true,
    ...(organisation !== undefined && { organisation }),
  };
};

/** A day of the story is noon-ish; replies follow an hour after each other. */
export const seedComment = async (
  telling: Telling,
  venue: Venue,
  told: Omit<DemoComment, 'day'>,
  now: Instant,
  answeredId?: string,
): Promise<void> => {
  const author = participantOf(told.by);
  const commentId = deriveId('demo', 'comment', venue.discussionId, told.by, told.text);
  const act = (at: Instant, what: string) => demoContext(author.memberId, at, commentId, what);
  const { comments } = telling.discussion;
  const answered = answeredId === undefined ? undefined : (await comments.load(answeredId)).state;
  const post = { type: 'post-comment', commentId, venue, author, text: told.text, now } as const;
  const { state } = await comments.execute(
    commentId,
    answered ? { ...post, answered } : post,
    act(now, 'post'),
  );
  if (told.edited !== undefined) {
    const later = addMilliseconds(now, 5 * MINUTE);
    await comments.execute(
      commentId,
      { type: 'edit-comment', commentId, venue, author, text: told.edited, hasReplies: false, now: later },
      act(later, 'edit'),
    );
  }
  const isHeld = 'held' in state && state.held;
  if (!isHeld) await seedStances(telling, venue, told, commentId, now);
  for (const [index, reply] of (told.replies ?? []).entries()) {
    await seedComment(telling, venue, reply, addMilliseconds(now, (index + 1) * HOUR), commentId);
  }
  await seedCase(telling, { commentId, told, posted: now, isHeld });
  // Nobody else sees it before a moderator has.
  if (isHeld) await seedStances(telling, venue, told, commentId, addMilliseconds(now, 3 * HOUR));
  if (told.withdrawn) {
    const later = addMilliseconds(now, 6 * HOUR);
    const { memberId } = author;
    const withdraw = { type: 'withdraw-comment', commentId, memberId, now: later } as const;
    await comments.execute(commentId, withdraw, act(later, 'withdraw'));
    await eraseIfDue(telling, commentId, later);
  }
};

/** As the clock does it: the words go after 7 days, and their key with them. */
const eraseIfDue = async (
  { discussion, firstStart }: Telling,
  commentId: string,
  withdrawnAt: Instant,
): Promise<void> => {
  const dueAt = addMilliseconds(withdrawnAt, BRING_BACK_WINDOW);
  if (firstStart < dueAt) return;
  const erase = { type: 'erase-words', commentId, why: 'withdrawn', now: dueAt } as const;
  await discussion.comments.execute(commentId, erase, demoContext('system:clock', dueAt, commentId, 'erase'));
};

const seedStances = async (
  { discussion }: Telling,
  venue: Venue,
  { by, stances: [agree, disagree, unsure] = [0, 0, 0] }: Omit<DemoComment, 'day'>,
  commentId: string,
  posted: Instant,
): Promise<void> => {
  const others = people.filter(({ key, roles, forgotten }) => key !== by && !roles && !forgotten);
  const taken = [
    ...Array<'agree'>(agree).fill('agree'),
    ...Array<'disagree'>(disagree).fill('disagree'),
    ...Array<'unsure'>(unsure).fill('unsure'),
  ];
  const { state: comment } = await discussion.comments.load(commentId);
  const start = Number.parseInt(commentId.slice(0, 8), 16);
  const takes = taken.slice(0, others.length).map(async (stance, index) => {
    const member = participantOf((others[(start + index) % others.length] as { key: string }).key);
    const now = addMilliseconds(posted, (index + 1) * 11 * MINUTE);
    await discussion.stances.execute(
      stanceIdOf(member.memberId, commentId),
      { type: 'take-stance', stance, member, venue, comment, now },
      demoContext(member.memberId, now, commentId, member.memberId),
    );
  });
  await Promise.all(takes);
};
