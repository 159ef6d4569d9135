import { STANCES, stanceIdOf, type Venue } from '@folkmoot/discussion-domain';
import type { CommandContext } from '@folkmoot/event-sourcing';
import { deriveId, instantOf, MINUTE, Rejection } from '@folkmoot/kernel';
import fc from 'fast-check';
import type { KnownComment } from '../src/known-comment.js';
import type { DiscussionStreams } from '../src/streams.js';

const NOON = Date.parse('2026-03-01T12:00:00.000Z');
const window = { opensAt: '2026-02-01T00:00:00.000Z', closesAt: '2026-04-01T00:00:00.000Z' };
const text = { title: 'A park', summary: 'Gasworks', background: '', organisation: 'Council' };
const settings = {
  title: 'Trees',
  introduction: '',
  prompts: [],
  hosts: [],
  safetyNotice: '',
  officialsMayAnswerAfterClosing: false,
};

/** What somebody tries; numbers choose among what there is by then. */
interface Choice {
  readonly who: number;
  readonly which: number;
  readonly where: number;
}

/** How often each is tried, beside the others. */
const weights = {
  post: 6,
  reply: 6,
  stance: 12,
  edit: 2,
  withdraw: 2,
  bringBack: 2,
  hide: 1,
  redact: 1,
  restore: 1,
  closeThread: 1,
  eraseWords: 1,
  pause: 1,
  resume: 2,
  reviseDiscussion: 1,
  revise: 1,
  extend: 1,
  addEntry: 1,
  removeEntry: 1,
  start: 1,
  closeEarly: 1,
  outcome: 1,
};
type Act = keyof typeof weights;
export type Attempt = Choice & { readonly act: Act };

const act = fc.oneof(
  ...Object.entries(weights).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as Act) })),
);
export const anyHistory: fc.Arbitrary<readonly Attempt[]> = fc.array(
  fc.record({ act, who: fc.nat(2), which: fc.nat(40), where: fc.nat(3) }),
  { minLength: 20, maxLength: 120, size: 'max' },
);

const actsOn = ({ consultations, discussions, comments, stances }: DiscussionStreams) => {
  const consultationId = deriveId('consultation');
  const discussionIds: string[] = [];
  const commentIds: string[] = [];
  const entryIds: string[] = [];
  let minutes = 0;
  const pick = (ids: readonly string[], choice: number): string => ids[choice % ids.length] ?? '';
  const memberOf = (who: number) => ({ memberId: deriveId('member', who), confirmed: true });

  const context = (): CommandContext => ({
    commandId: deriveId('command', minutes),
    correlationId: deriveId('request', minutes),
    actor: 'spec',
    now: instantOf(NOON + minutes * MINUTE),
  });
  const consultation = async () => (await consultations.load(consultationId)).state;
  type ConsultationCommand = Parameters<typeof consultations.decider.decide>[0];
  type Own<Command> = Command extends unknown ? Omit<Command, 'consultationId' | 'now'> : never;
  const change = (command: Own<ConsultationCommand>) => {
    const whole = { ...command, consultationId, now: context().now } as ConsultationCommand;
    return consultations.execute(consultationId, whole, context());
  };
  const venueOf = async (discussionId: string): Promise<Venue> => {
    const found = await consultation();
    const { state } = await discussions.load(discussionId);
    return {
      discussionId,
      consultationId,
      consultation: found.situation === 'unknown' ? { situation: 'draft' } : found,
      paused: state.situation === 'paused',
      officialsMayAnswerAfterClosing: false,
    };
  };
  const say = async (discussionId: string, who: number, answered?: KnownComment) => {
    const commentId = deriveId('comment', minutes);
    const said = { venue: await venueOf(discussionId), author: memberOf(who), text: `Words ${minutes}` };
    const { now } = context();
    await comments.execute(
      commentId,
      { type: 'post-comment', commentId, ...said, now, ...(answered && { answered }) },
      context(),
    );
    commentIds.push(commentId);
  };
  type CommentCommand = Parameters<typeof comments.decider.decide>[0];
  const changeComment = (command: CommentCommand) => comments.execute(command.commentId, command, context());

  const onPlaces = {
    post: ({ who, where }: Choice) => say(pick(discussionIds, where), who),
    pause({ where }: Choice) {
      const discussionId = pick(discussionIds, where);
      return discussions.execute(
        discussionId,
        { type: 'pause-discussion', discussionId, reason: 'Loud' },
        context(),
      );
    },
    resume({ where }: Choice) {
      const discussionId = pick(discussionIds, where);
      return discussions.execute(discussionId, { type: 'resume-discussion', discussionId }, context());
    },
    async reviseDiscussion({ where, which }: Choice) {
      const discussionId = pick(discussionIds, where);
      const revised = { consultation: await consultation(), settings: { ...settings, title: `T ${which}` } };
      return discussions.execute(
        discussionId,
        { type: 'revise-discussion', discussionId, ...revised },
        context(),
      );
    },
    async start() {
      const discussionId = deriveId('discussion', minutes);
      const begun = { consultationId, consultation: await consultation(), settings };
      await discussions.execute(
        discussionId,
        { type: 'start-discussion', discussionId, ...begun },
        context(),
      );
      discussionIds.push(discussionId);
    },
    revise: ({ which }: Choice) =>
      change({ type: 'revise-consultation', text: { ...text, title: `Park ${which}` } }),
    extend: ({ which }: Choice) =>
      change({ type: 'extend-consultation', closesAt: `2026-05-${10 + (which % 20)}T00:00:00.000Z` }),
    /** Seldom, since little can happen afterwards. */
    closeEarly: async ({ which }: Choice) =>
      which % 10 === 0 && change({ type: 'close-consultation-early', reason: 'Flood' }),
    outcome: ({ which }: Choice) => change({ type: 'publish-outcome', text: `Oaks ${which}` }),
    async addEntry({ which }: Choice) {
      const entryId = deriveId('entry', minutes);
      const entry = { entryId, title: 'A walk', date: `2026-03-${10 + (which % 5)}` };
      await change({ type: 'add-timeline-entry', entry });
      entryIds.push(entryId);
    },
    removeEntry: ({ which }: Choice) =>
      change({ type: 'remove-timeline-entry', entryId: pick(entryIds, which) }),
  };

  const onComments = {
    reply: ({ who }: Choice, answered: KnownComment) => say(answered.discussionId, who, answered),
    async stance({ who, where }: Choice, comment: KnownComment) {
      const member = memberOf(who);
      const stance = STANCES[where % STANCES.length] as (typeof STANCES)[number];
      const venue = await venueOf(comment.discussionId);
      const { now } = context();
      return stances.execute(
        stanceIdOf(member.memberId, comment.commentId),
        { type: 'take-stance', stance, member, venue, comment, now },
        context(),
      );
    },
    async edit(_: Choice, { commentId, authorId, discussionId }: KnownComment) {
      const author = { memberId: authorId, confirmed: true };
      const better = { venue: await venueOf(discussionId), author, text: `Better ${minutes}` };
      const { now } = context();
      return changeComment({ type: 'edit-comment', commentId, ...better, hasReplies: false, now });
    },
    withdraw: (_: Choice, { commentId, authorId: memberId }: KnownComment) =>
      changeComment({ type: 'withdraw-comment', commentId, memberId, now: context().now }),
    bringBack: (_: Choice, { commentId, authorId: memberId }: KnownComment) =>
      changeComment({
        type: 'bring-back-comment',
        commentId,
        author: { memberId, confirmed: true },
        now: context().now,
      }),
    hide: (_: Choice, { commentId }: KnownComment) =>
      changeComment({ type: 'hide-comment', commentId, reason: 'insult', now: context().now }),
    redact: (_: Choice, { commentId, textRevision }: KnownComment) =>
      changeComment({
        type: 'redact-comment',
        commentId,
        reason: 'insult',
        ranges: [{ start: 0, end: 2 }],
        textRevision,
        decisionId: deriveId('decision', minutes),
        now: context().now,
      }),
    closeThread: ({ which }: Choice, { topId: commentId }: KnownComment) =>
      changeComment(
        which % 2 === 0
          ? { type: 'close-thread', commentId, reason: 'off-topic', now: context().now }
          : { type: 'reopen-thread', commentId, now: context().now },
      ),
    eraseWords: (_: Choice, { commentId }: KnownComment) =>
      changeComment({ type: 'erase-words', commentId, why: 'administrator', now: context().now }),
    restore: (_: Choice, { commentId }: KnownComment) =>
      changeComment({ type: 'restore-comment', commentId, now: context().now }),
  };

  return {
    onPlaces,
    onComments,
    async begin() {
      await change({ type: 'draft-consultation', text });
      minutes += 1;
      await change({ type: 'publish-consultation', window });
      minutes += 1;
      await onPlaces.start();
    },
    async attempt({ act: name, ...choice }: Attempt) {
      minutes += 1;
      if (name in onPlaces) return void (await onPlaces[name as keyof typeof onPlaces](choice));
      const { state } = await comments.load(pick(commentIds, choice.which));
      if (state.situation !== 'unknown') await onComments[name as keyof typeof onComments](choice, state);
    },
  };
};

/** Tries all of it, a minute apart, on an open consultation; what a rule forbids leaves no event. */
export const happen = async (streams: DiscussionStreams, attempts: readonly Attempt[]): Promise<void> => {
  const acts = actsOn(streams);
  await acts.begin();
  for (const one of attempts) {
    try {
      await acts.attempt(one);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
    }
  }
};
