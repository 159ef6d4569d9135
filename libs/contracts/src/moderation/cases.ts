import { type TProperties, Type } from '@sinclair/typebox';
import { contract } from '../envelope.js';
import { TextRanges } from '../text-ranges.js';

const id = Type.String({ format: 'uuid' });
const instant = Type.String({ format: 'date-time' });
const reason = Type.String({ description: 'One of the list that moderators and members choose from.' });

/** The place that the encryption of a decision's statement binds it to; the key is `member:<authorId>`. */
export const decisionStatementPlace = (commentId: string): string =>
  `case-${commentId}/decision-made/statement`;

const aboutComment = <P extends TProperties>(properties: P, description: string) =>
  Type.Object(
    { commentId: id, discussionId: id, consultationId: id, authorId: id, ...properties },
    { additionalProperties: false, description },
  );

export const commentReported = contract(
  'moderation.comment-reported.v1',
  aboutComment(
    { reportId: id, memberId: id, reason, reportedAt: instant },
    'A member told moderators about a comment.',
  ),
);

export const commentChecked = contract(
  'moderation.comment-checked.v1',
  aboutComment(
    {
      findings: Type.Array(
        Type.Object({
          check: Type.String({ description: 'Which of the automatic checks: `links`, `personal-details`…' }),
          kind: Type.Optional(Type.String({ description: 'What exactly: `phone`.' })),
        }),
      ),
      checkedAt: instant,
    },
    'The automatic checks found something in a comment.',
  ),
);

export const DecisionAction = Type.Union(
  [
    Type.Literal('keep'),
    Type.Literal('hide'),
    Type.Literal('redact'),
    Type.Literal('restore'),
    Type.Literal('close-thread'),
    Type.Literal('reopen-thread'),
  ],
  {
    description:
      '`keep`: stays as it is (and is published, if it was held); `redact`: parts of it are no longer shown; `restore`: shown whole again; the last two: whether its thread takes further replies.',
  },
);

export const decisionMade = contract(
  'moderation.decision-made.v1',
  aboutComment(
    {
      decisionId: id,
      topId: Type.String({ format: 'uuid', description: 'The comment at the top of its thread.' }),
      moderatorId: id,
      action: DecisionAction,
      reason,
      statement: Type.Optional(
        Type.String({ description: 'To the author, encrypted with the key of `member:<authorId>`.' }),
      ),
      ranges: Type.Optional(TextRanges),
      textRevision: Type.Integer({
        minimum: 0,
        description: 'How many edits the text had that was decided on.',
      }),
      waitingSince: Type.Optional(
        Type.String({
          format: 'date-time',
          description: 'When the first report, finding or appeal came that this decision settles.',
        }),
      ),
      decidedAt: instant,
    },
    'A moderator decided what happens to a comment.',
  ),
);

export const appealLodged = contract(
  'moderation.appeal-lodged.v1',
  aboutComment(
    { appealId: id, decisionId: id, appealedAt: instant },
    'The author asked another moderator to look at a decision again.',
  ),
);

export const appealJudged = contract(
  'moderation.appeal-judged.v1',
  aboutComment(
    {
      appealId: id,
      decisionId: id,
      moderatorId: id,
      outcome: Type.Union([Type.Literal('upheld'), Type.Literal('overturned')], {
        description: 'Whether the decision stands.',
      }),
      judgedAt: instant,
    },
    'Another moderator judged an appeal.',
  ),
);

/** Everything on `moderation.cases`. */
export const moderationCases = [
  commentReported,
  commentChecked,
  decisionMade,
  appealLodged,
  appealJudged,
] as const;
