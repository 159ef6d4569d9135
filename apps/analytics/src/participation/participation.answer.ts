import { type AnswerOf, shown } from '@folkmoot/service';
import { figureAnswer } from '../figure/figure.answer.js';

const tallyFields = {
  responses: shown.count('Acts of taking part: comments, replies and first stances.'),
  comments: shown.count('Comments.'),
  replies: shown.count('Replies.'),
  stances: shown.count('First stances of a member on a comment.'),
  participants: shown.count('Members with at least one response.'),
};
const tally = shown.fields(tallyFields, 'What was counted.');
export type TallyView = AnswerOf<typeof tally>;

const day = shown.named(
  'ParticipationDay',
  {
    day: shown.day('The day in UTC on which it happened.'),
    ...tallyFields,
    newParticipants: shown.count('Members whose first response it was; over all days, the participants.'),
  },
  'What was counted on a day. Days on which nobody took part are left out.',
);
export type DayView = AnswerOf<typeof day>;

const days = shown.list(day, 'By day, in order.');

const data = shown.named(
  'ConsultationParticipation',
  {
    ...tallyFields,
    days,
    discussions: shown.list(
      shown.named(
        'DiscussionParticipation',
        { discussionId: shown.id('The discussion.'), ...tallyFields, days },
        'What was counted in a discussion.',
      ),
      'By discussion, in the order in which they were started.',
    ),
  },
  'What was counted in a consultation.',
);
export type ConsultationParticipation = AnswerOf<typeof data>;

export const participationAnswer = figureAnswer(
  'ParticipationFigure',
  shown.fields({ consultationId: shown.id('The consultation.') }, 'What it is of.'),
  data,
  'Who took part in a consultation: how many, when and where.',
);

const sitePage = shown.named(
  'SiteParticipation',
  shown.pageOf(
    shown.named(
      'ParticipationOfConsultation',
      { consultationId: shown.id('The consultation.'), ...tallyFields },
      'What was counted in one consultation.',
    ),
    'Consultations, in the order of their ids.',
  ),
  'What was counted in all consultations that are or were public.',
);
export type SitePage = AnswerOf<typeof sitePage>;

export const siteParticipationAnswer = figureAnswer(
  'SiteParticipationFigure',
  shown.fields({ page: shown.count('Which page.') }, 'What it is of: the whole site.'),
  sitePage,
  'Who took part in each consultation.',
);
