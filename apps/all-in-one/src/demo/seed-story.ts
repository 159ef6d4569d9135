import type { Venue } from '@folkmoot/discussion-domain';
import { addMilliseconds, DAY, deriveId, type Instant, MINUTE } from '@folkmoot/kernel';
import { seedComment } from './seed-comment.js';
import { demoContext, personId } from './seed-context.js';
import type { DemoConsultation, DemoDiscussion } from './story-shape.js';
import type { Telling } from './telling.js';

const ORGANISATION = 'Riverside Council';

/** Tells the story through the same deciders that members meet, each event at its own time. */
export const seedStory = async (telling: Telling, story: readonly DemoConsultation[]): Promise<void> => {
  for (const consultation of story) await seedConsultation(telling, consultation);
};

const seedConsultation = async (telling: Telling, told: DemoConsultation): Promise<void> => {
  const { key, title, summary, background, days = [0, 1], timeline, outcome, discussions } = told;
  const consultationId = deriveId('demo', 'consultation', key);
  const organiser = personId('organiser');
  const at = (day: number): Instant => addMilliseconds(telling.today, day * DAY);
  const window = { opensAt: at(days[0]), closesAt: at(days[1]) };
  const drafted = at(Math.min(days[0], 0) - 5);
  const act = (now: Instant, what: string) => demoContext(organiser, now, key, what);
  const { consultations } = telling.discussion;

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
    await seedDiscussion(telling, discussion, { consultationId, window, started: drafted, at });
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
  telling: Telling,
  told: DemoDiscussion,
  { consultationId, window, started, at }: Place,
): Promise<void> => {
  const { key, pausedBecause, comments, hosts = [], safetyNotice = '', ...settings } = told;
  const { officialsMayAnswerAfterClosing = false, holdFirst = false } = told;
  const streams = telling.discussion;
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
        ...(holdFirst && { holdFirst }),
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
    holdFirst,
  };
  for (const [index, comment] of comments.entries()) {
    await seedComment(telling, venue, comment, addMilliseconds(at(comment.day), index * 7 * MINUTE));
  }
  if (pausedBecause !== undefined) {
    await streams.discussions.execute(
      discussionId,
      { type: 'pause-discussion', discussionId, reason: pausedBecause },
      demoContext(organiser, at(-0.5), key, 'pause'),
    );
  }
};
