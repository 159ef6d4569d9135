import type { Participant, Venue } from '@folkmoot/discussion-domain';
import { stanceIdOf } from '@folkmoot/discussion-domain';
import type { CommandContext } from '@folkmoot/event-sourcing';
import type { DiscussionStreams } from '@folkmoot/discussion';
import { addMilliseconds, DAY, deriveId, HOUR, type Instant, MINUTE } from '@folkmoot/kernel';
import { people } from './people.js';
import type { DemoComment, DemoConsultation, DemoDiscussion } from './story-shape.js';

const ORGANISATION = 'Riverside Council';

export const personId = (key: string): string => deriveId('demo', 'person', key);

export const demoContext = (actor: string, now: Instant, ...what: readonly string[]): CommandContext => ({
  commandId: deriveId('demo', ...what),
  correlationId: deriveId('demo'),
  actor,
  now,
});

const participantOf = (key: string): Participant => {
  const organisation = people.find((person) => person.key === key)?.roles?.[0]?.organisation;
  return {
    memberId: personId(key),
    confirmed: true,
    ...(organisation !== undefined && { organisation }),
  };
};

/** Tells the story through the same deciders that members meet, each event at its own time. */
export const seedStory = async (
  streams: DiscussionStreams,
  story: readonly DemoConsultation[],
  today: Instant,
): Promise<void> => {
  for (const consultation of story) await seedConsultation(streams, consultation, today);
};

const seedConsultation = async (
  streams: DiscussionStreams,
  told: DemoConsultation,
  today: Instant,
): Promise<void> => {
  const { key, title, summary, background, days = [0, 1], timeline, outcome, discussions } = told;
  const consultationId = deriveId('demo', 'consultation', key);
  const organiser = personId('organiser');
  const at = (day: number): Instant => addMilliseconds(today, day * DAY);
  const window = { opensAt: at(days[0]), closesAt: at(days[1]) };
  const drafted = at(Math.min(days[0], 0) - 5);
  const act = (now: Instant, what: string) => demoContext(organiser, now, key, what);
  const { consultations } = streams;

  const text = { title, summary, background, organisation: ORGANISATION };
  await consultations.execute(
    consultationId,
    { type: 'draft-consultation', consultationId, now: drafted, text },
    act(drafted, 'draft'),
  );
  for (const [index, { day, ...entry }] of timeline.entries()) {
    await consultations.execute(
      consultationId,
      {
        type: 'add-timeline-entry',
        consultationId,
        now: drafted,
        entry: { ...entry, entryId: deriveId('demo', key, 'entry', index), date: at(day).slice(0, 10) },
      },
      act(drafted, `entry ${index}`),
    );
  }
  await consultations.execute(
    consultationId,
    { type: 'publish-consultation', consultationId, now: drafted, window },
    act(drafted, 'publish'),
  );
  for (const discussion of discussions) {
    await seedDiscussion(streams, discussion, { consultationId, window, started: drafted, at });
  }
  if (outcome !== undefined) {
    const now = addMilliseconds(window.closesAt, 10 * DAY);
    await consultations.execute(
      consultationId,
      { type: 'publish-outcome', consultationId, now, text: outcome },
      act(now, 'outcome'),
    );
  }
};

interface Place {
  readonly consultationId: string;
  readonly window: { readonly opensAt: Instant; readonly closesAt: Instant };
  readonly started: Instant;
  at(day: number): Instant;
}

const seedDiscussion = async (
  streams: DiscussionStreams,
  told: DemoDiscussion,
  { consultationId, window, started, at }: Place,
): Promise<void> => {
  const { key, pausedBecause, comments, hosts = [], safetyNotice = '', ...settings } = told;
  const { officialsMayAnswerAfterClosing = false } = told;
  const discussionId = deriveId('demo', 'discussion', key);
  const organiser = personId('organiser');
  await streams.discussions.execute(
    discussionId,
    {
      type: 'start-discussion',
      discussionId,
      consultationId,
      consultation: (await streams.consultations.load(consultationId)).state,
      settings: {
        title: settings.title,
        introduction: settings.introduction,
        prompts: settings.prompts,
        hosts: hosts.map(personId),
        safetyNotice,
        officialsMayAnswerAfterClosing,
      },
    },
    demoContext(organiser, started, key, 'start'),
  );
  const venue: Venue = {
    discussionId,
    consultationId,
    consultation: { situation: 'published', window },
    paused: false,
    officialsMayAnswerAfterClosing,
  };
  for (const [index, comment] of comments.entries()) {
    await seedComment(streams, venue, comment, addMilliseconds(at(comment.day), index * 7 * MINUTE));
  }
  if (pausedBecause !== undefined) {
    await streams.discussions.execute(
      discussionId,
      { type: 'pause-discussion', discussionId, reason: pausedBecause },
      demoContext(organiser, at(-0.5), key, 'pause'),
    );
  }
};

/** A day of the story is noon-ish; replies follow an hour after each other. */
const seedComment = async (
  streams: DiscussionStreams,
  venue: Venue,
  told: Omit<DemoComment, 'day'>,
  now: Instant,
  answeredId?: string,
): Promise<void> => {
  const author = participantOf(told.by);
  const commentId = deriveId('demo', 'comment', venue.discussionId, told.by, told.text);
  const act = (at: Instant, what: string) => demoContext(author.memberId, at, commentId, what);
  const { comments } = streams;
  const answered = answeredId === undefined ? undefined : (await comments.load(answeredId)).state;
  const post = { type: 'post-comment', commentId, venue, author, text: told.text, now } as const;
  await comments.execute(commentId, answered ? { ...post, answered } : post, act(now, 'post'));
  if (told.edited !== undefined) {
    const later = addMilliseconds(now, 5 * MINUTE);
    await comments.execute(
      commentId,
      { type: 'edit-comment', commentId, venue, author, text: told.edited, hasReplies: false, now: later },
      act(later, 'edit'),
    );
  }
  await seedStances(streams, venue, told, commentId, now);
  for (const [index, reply] of (told.replies ?? []).entries()) {
    await seedComment(streams, venue, reply, addMilliseconds(now, (index + 1) * HOUR), commentId);
  }
  const later = addMilliseconds(now, 6 * HOUR);
  if (told.withdrawn) {
    await comments.execute(
      commentId,
      { type: 'withdraw-comment', commentId, memberId: author.memberId, now: later },
      act(later, 'withdraw'),
    );
  }
  if (told.hidden !== undefined) {
    await comments.execute(
      commentId,
      { type: 'hide-comment', commentId, reason: told.hidden, now: later },
      demoContext(personId('moderator'), later, commentId, 'hide'),
    );
  }
};

const seedStances = async (
  streams: DiscussionStreams,
  venue: Venue,
  { by, stances: [agree, disagree, unsure] = [0, 0, 0] }: Omit<DemoComment, 'day'>,
  commentId: string,
  posted: Instant,
): Promise<void> => {
  const others = people.filter(({ key }) => key !== by && key !== 'official' && key !== 'admin');
  const taken = [
    ...Array<'agree'>(agree).fill('agree'),
    ...Array<'disagree'>(disagree).fill('disagree'),
    ...Array<'unsure'>(unsure).fill('unsure'),
  ];
  const { state: comment } = await streams.comments.load(commentId);
  const start = commentId.charCodeAt(0);
  for (const [index, stance] of taken.slice(0, others.length).entries()) {
    const member = participantOf((others[(start + index) % others.length] as { key: string }).key);
    const now = addMilliseconds(posted, (index + 1) * 11 * MINUTE);
    await streams.stances.execute(
      stanceIdOf(member.memberId, commentId),
      { type: 'take-stance', stance, member, venue, comment, now },
      demoContext(member.memberId, now, commentId, member.memberId),
    );
  }
};
