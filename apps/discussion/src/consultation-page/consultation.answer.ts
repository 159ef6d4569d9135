import type { ConsultationStatus } from '@folkmoot/discussion-domain';
import { type AnswerOf, shown } from '@folkmoot/service';
import { discussion } from './discussion.answer.js';

export const STATUSES = [
  'open',
  'upcoming',
  'closed',
  'withdrawn',
  'draft',
] as const satisfies readonly ConsultationStatus[];

export const consultationSummary = shown.named(
  'ConsultationSummary',
  {
    id: shown.id('The consultation.'),
    title: shown.text('What it is called.'),
    summary: shown.text('What it is about, in short.'),
    organisation: shown.text('Who asks.'),
    status: shown.oneOf(STATUSES, 'How it stands now; only staff see drafts.'),
    opensAt: shown.orNull(shown.instant('From when on people can take part; null in a draft.')),
    closesAt: shown.orNull(shown.instant('Until when; null in a draft.')),
    responses: shown.count('Acts of taking part: comments, replies and first stances.'),
    participants: shown.count('Members with at least one response.'),
  },
  'A consultation in a list.',
);
export type ConsultationSummary = AnswerOf<typeof consultationSummary>;

export const consultationPage = shown.named(
  'ConsultationPage',
  shown.pageOf(consultationSummary, 'At most 20 consultations.'),
  'Consultations of one status.',
);
export type ConsultationPage = AnswerOf<typeof consultationPage>;

const timelineEntry = shown.named(
  'TimelineEntry',
  {
    entryId: shown.id('The entry.'),
    title: shown.text('What happened or will happen.'),
    date: shown.day('When.'),
    link: shown.optional(shown.text('A web address with more.')),
  },
  'Something that has happened or will happen.',
);

export const consultation = shown.named(
  'Consultation',
  {
    ...consultationSummary.properties,
    background: shown.text('What to know before taking part; may be empty.'),
    attribution: shown.orNull(
      shown.text('Where it comes from and under which licence, for what was imported.'),
    ),
    timeline: shown.list(timelineEntry, 'By day, earliest first.'),
    outcome: shown.orNull(shown.text('What was decided, once it is published.')),
    closedEarlyBecause: shown.orNull(shown.text('Why it closed before its time.')),
    withdrawnBecause: shown.orNull(shown.text('Why it was ended for good.')),
    discussions: shown.list(discussion, 'In the order in which they were started.'),
  },
  'Everything about one consultation.',
);
export type ConsultationView = AnswerOf<typeof consultation>;

export const discussionInConsultation = shown.named(
  'DiscussionInConsultation',
  {
    ...discussion.properties,
    consultation: shown.fields(
      {
        id: shown.id('The consultation.'),
        title: shown.text('What it is called.'),
        status: shown.oneOf(STATUSES, 'How it stands now.'),
      },
      'The consultation it belongs to.',
    ),
  },
  'A discussion, and the consultation it belongs to.',
);
export type DiscussionInConsultation = AnswerOf<typeof discussionInConsultation>;
