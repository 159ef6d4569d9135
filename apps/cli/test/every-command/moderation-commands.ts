import type { CaseEvent } from '@folkmoot/moderation-domain';
import type { ModerationStreams } from '@folkmoot/moderation/streams';
import type { CommandCatalogue } from './command-catalogue.js';

const now = '2026-03-01T12:00:00.000Z';
const ids = {
  commentId: 'oaks',
  discussionId: 'trees',
  consultationId: 'park',
  topId: 'oaks',
  authorId: 'rhys',
};
const comment = {
  ...ids,
  standing: 'standing',
  published: true,
  textRevision: 0,
  text: 'Oaks, please.',
} as const;
const reported: CaseEvent = {
  type: 'comment-reported',
  data: { ...ids, reportId: 'report', memberId: 'mair', reason: 'abuse', reportedAt: now },
};
const decided: CaseEvent = {
  type: 'decision-made',
  data: {
    ...ids,
    decisionId: 'decision',
    moderatorId: 'mo',
    action: 'hide',
    reason: 'abuse',
    statement: 'It insults a neighbour.',
    textRevision: 0,
    decidedAt: now,
  },
};
const tookEffect: CaseEvent = {
  type: 'decision-took-effect',
  data: { ...ids, decisionId: 'decision', at: now },
};
const appealed: CaseEvent = {
  type: 'appeal-lodged',
  data: { ...ids, appealId: 'appeal', decisionId: 'decision', text: 'It does not.', appealedAt: now },
};
const toMember = {
  memberId: 'rhys',
  moderatorId: 'mo',
  reason: 'abuse',
  statement: 'Please stay friendly.',
  known: true,
  now,
} as const;

export const moderationCommands: CommandCatalogue<ModerationStreams> = {
  cases: {
    'report-comment': {
      given: [],
      when: {
        type: 'report-comment',
        reportId: 'report',
        member: { memberId: 'mair', confirmed: true },
        comment,
        reason: 'abuse',
        note: 'Look at this.',
        now,
      },
    },
    'take-case': { given: [reported], when: { type: 'take-case', moderatorId: 'mo', now } },
    'release-case': {
      given: [
        reported,
        { type: 'case-taken', data: { ...ids, moderatorId: 'mo', until: '2026-03-01T12:30:00.000Z' } },
      ],
      when: { type: 'release-case', moderatorId: 'mo', now },
    },
    'decide-case': {
      given: [reported],
      when: {
        type: 'decide-case',
        decisionId: 'decision',
        moderatorId: 'mo',
        comment,
        seen: 0,
        action: 'hide',
        reason: 'abuse',
        statement: 'It insults a neighbour.',
        authorForgotten: false,
        now,
      },
    },
    'lodge-appeal': {
      given: [reported, decided, tookEffect],
      when: { type: 'lodge-appeal', appealId: 'appeal', memberId: 'rhys', text: 'It does not.', now },
    },
    'judge-appeal': {
      given: [reported, decided, tookEffect, appealed],
      when: {
        type: 'judge-appeal',
        decisionId: 'another',
        moderatorId: 'ann',
        seen: 3,
        outcome: 'upheld',
        statement: 'We read it again.',
        authorForgotten: false,
        now,
      },
    },
    'record-check': {
      given: [],
      when: {
        type: 'record-check',
        comment: ids,
        findings: [{ check: 'links', urgency: 1 }],
        held: false,
        textRevision: 0,
        now,
      },
    },
    'record-change': {
      given: [reported],
      when: { type: 'record-change', what: 'edited', textRevision: 1, now },
    },
    'record-effect': {
      given: [reported, decided],
      when: { type: 'record-effect', decisionId: 'decision', now },
    },
    'record-miss': {
      given: [reported, decided],
      when: { type: 'record-miss', decisionId: 'decision', why: 'text-changed', now },
    },
  },
  conduct: {
    'warn-member': { given: [], when: { type: 'warn-member', warningId: 'warning', ...toMember } },
    'suspend-member': { given: [], when: { type: 'suspend-member', ...toMember } },
    'lift-suspension': {
      given: [
        {
          type: 'suspension-decided',
          data: {
            memberId: 'rhys',
            moderatorId: 'mo',
            reason: 'abuse',
            statement: 'Enough.',
            decidedAt: now,
          },
        },
      ],
      when: { type: 'lift-suspension', memberId: 'rhys', moderatorId: 'mo', reason: 'no-breach', now },
    },
  },
  checkRules: {
    'set-check-rules': {
      given: [],
      when: { type: 'set-check-rules', phrases: ['spam'], patterns: [], moderatorId: 'mo', seen: 0, now },
    },
  },
};
