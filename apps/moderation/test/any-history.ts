import { deriveId, type DomainEvent } from '@folkmoot/kernel';
import {
  type CaseEvent,
  type CaseIds,
  type ConductEvent,
  DECISION_ACTIONS,
  DECISION_REASONS,
  REPORT_REASONS,
  type ReportReason,
} from '@folkmoot/moderation-domain';
import type { EventStore } from '@folkmoot/event-store';
import type { StreamCodec } from '@folkmoot/event-sourcing';
import fc from 'fast-check';
import type { ModerationCodecs } from '../src/streams.js';

/** Stands in every text that somebody wrote, so that it is found wherever one is kept. */
export const WRITTEN = 'zebra';

const REASONS = Object.keys(REPORT_REASONS) as ReportReason[];
const id = (...parts: (string | number)[]): string => deriveId(...(parts.map(String) as [string]));

/** One thing that happens to one of a few comments or members. Whether it could is the domain's affair: here anything goes. */
export interface Step {
  readonly what: CaseEvent['type'] | ConductEvent['type'];
  readonly comment: number;
  readonly member: number;
  readonly choice: number;
}

const WHAT: readonly Step['what'][] = [
  ...(['comment-reported', 'comment-reported', 'comment-checked', 'comment-changed', 'case-taken'] as const),
  ...(['case-released', 'decision-made', 'decision-made', 'decision-took-effect'] as const),
  ...(['decision-missed', 'appeal-lodged', 'appeal-judged'] as const),
  ...(['member-warned', 'suspension-decided', 'suspension-lifted'] as const),
];

export const anyHistory: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ what: fc.constantFrom(...WHAT), comment: fc.nat(3), member: fc.nat(2), choice: fc.nat(11) }),
  { minLength: 1, maxLength: 40 },
);

const of = <Item>(list: readonly Item[], choice: number): Item => list[choice % list.length] as Item;

const CHANGES = ['edited', 'withdrawn', 'brought-back'] as const;

/** The event of a step; `at` counts minutes. */
const eventOf = ({ what, comment, member, choice }: Step, at: number): CaseEvent | ConductEvent => {
  const now = new Date(Date.parse('2026-02-28T23:00:00.000Z') + at * 60_000).toISOString();
  const memberId = id('member', member);
  const moderatorId = id('moderator', choice % 2);
  const ids: CaseIds = {
    commentId: id('comment', comment),
    discussionId: id('discussion', comment % 2),
    consultationId: id('consultation', comment % 2),
    topId: id('comment', comment),
    authorId: id('member', (comment + 1) % 3),
  };
  const decisionId = id('decision', comment, choice % 3);
  const appealId = id('appeal', comment, choice % 3);
  const reason = of(DECISION_REASONS, choice);
  switch (what) {
    case 'comment-reported': {
      const report = { reportId: id('report', at), memberId, reason: of(REASONS, choice), reportedAt: now };
      return { type: what, data: { ...ids, ...report, ...(choice % 2 === 0 && { note: WRITTEN }) } };
    }
    case 'comment-checked': {
      const findings = choice % 2 === 0 ? [] : [{ check: 'links', kind: 'many', urgency: 1 as const }];
      return {
        type: what,
        data: { ...ids, findings, held: choice % 3 === 0, textRevision: 0, checkedAt: now },
      };
    }
    case 'comment-changed':
      return {
        type: what,
        data: {
          ...ids,
          what: choice === 0 ? 'erased' : of(CHANGES, choice),
          textRevision: 1,
          changedAt: now,
        },
      };
    case 'case-taken':
      return { type: what, data: { ...ids, moderatorId, until: now } };
    case 'case-released':
      return { type: what, data: { ...ids, moderatorId } };
    case 'decision-made':
      return {
        type: what,
        data: {
          ...ids,
          decisionId: id('made', at),
          moderatorId,
          action: of(DECISION_ACTIONS, choice),
          reason,
          statement: WRITTEN,
          textRevision: 0,
          ...(choice % 2 === 0 && { waitingSince: '2026-02-28T22:00:00.000Z' }),
          decidedAt: now,
        },
      };
    case 'decision-took-effect':
      return { type: what, data: { ...ids, decisionId, at: now } };
    case 'decision-missed':
      return {
        type: what,
        data: { ...ids, decisionId, why: choice % 2 === 0 ? 'text-changed' : 'erased', at: now },
      };
    case 'appeal-lodged':
      return { type: what, data: { ...ids, appealId, decisionId, text: WRITTEN, appealedAt: now } };
    case 'appeal-judged': {
      const outcome = choice % 2 === 0 ? 'upheld' : 'overturned';
      const judged = {
        appealId,
        decisionId,
        moderatorId,
        outcome,
        statement: WRITTEN,
        judgedAt: now,
      } as const;
      return { type: what, data: { ...ids, ...judged } };
    }
    case 'member-warned':
      return {
        type: what,
        data: { memberId, moderatorId, reason, warningId: id('w', at), statement: WRITTEN, warnedAt: now },
      };
    case 'suspension-decided':
      return { type: what, data: { memberId, moderatorId, reason, statement: WRITTEN, decidedAt: now } };
    case 'suspension-lifted':
      return { type: what, data: { memberId, moderatorId, reason, liftedAt: now } };
  }
};

/** Stores what happened. Decisions that are missed, carried out or appealed against are of those made before, where there are any. */
export const happen = async (
  store: EventStore,
  codecs: ModerationCodecs,
  steps: readonly Step[],
): Promise<void> => {
  const made = new Map<string, string[]>();
  for (const [at, step] of steps.entries()) {
    const event = eventOf(step, at);
    const { data } = event;
    const ofCase = 'commentId' in data && 'topId' in data;
    const before = ofCase ? (made.get(data.commentId) ?? []) : [];
    if (event.type === 'decision-made') made.set(event.data.commentId, [...before, event.data.decisionId]);
    const about =
      'decisionId' in data && event.type !== 'decision-made' ? of(before, step.choice) : undefined;
    const told = { ...event, data: { ...data, ...(about !== undefined && { decisionId: about }) } };
    const codec = (ofCase ? codecs.case : codecs.conduct) as unknown as StreamCodec<DomainEvent>;
    const streamId = ofCase ? data.commentId : 'memberId' in data ? data.memberId : '';
    const stream = `${codec.family}-${streamId}`;
    const metadata = {
      commandId: id('command', at),
      command: 'any',
      correlationId: id('request', at),
      causationId: id('command', at),
      actor: 'system:spec',
      occurredAt: '2026-03-01T12:00:00.000Z',
    };
    await store.append(stream, 'any', await codec.encode(stream, [told], metadata));
  }
};
