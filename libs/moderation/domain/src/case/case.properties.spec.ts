import { fold, Rejection } from '@folkmoot/kernel';
import fc from 'fast-check';
import {
  appeal,
  appealed,
  changed,
  checked,
  comment,
  decide,
  decided,
  ids,
  judge,
  judged,
  missed,
  NOON,
  release,
  released,
  report,
  reported,
  shifted,
  take,
  taken,
  tookEffect,
} from '../../test/builders.js';
import { moderationCase, type CaseCommand } from './case.js';
import { type CaseEvent, DECISION_ACTIONS } from './case-events.js';
import type { ModerationCase } from './case-state.js';
import { outcomeOf } from './outcome.js';

const at = fc.integer({ min: 0, max: 60 }).map((minutes) => shifted(NOON, minutes * 60_000));
const moderatorId = fc.constantFrom('mo', 'ann', 'bea', 'rhys', 'mair');
const range = fc.constantFrom({ start: 0, end: 4 }, { start: 4, end: 5 }, { start: 3, end: 99 });
/** Mostly what was seen last, and now and then something else. */
const seen = fc.constantFrom<'last' | 0 | undefined>('last', 'last', 'last', 0, undefined);

type Ask = (state: ModerationCase, id: string) => CaseCommand;
const revisionOf = (state: ModerationCase): number | undefined =>
  state.situation === 'none' ? undefined : state.revision;

const ask: fc.Arbitrary<Ask> = fc.oneof(
  fc.record({ now: at, who: fc.constantFrom('mair', 'nia', 'mo', 'rhys') }).map(
    ({ now, who }): Ask =>
      (_state, id) =>
        report({ now, reportId: id, member: { memberId: who, confirmed: true } }),
  ),
  fc.record({ now: at, moderatorId }).map(
    ({ now, moderatorId: who }): Ask =>
      () =>
        take(who, now),
  ),
  fc.record({ now: at, moderatorId }).map(
    ({ now, moderatorId: who }): Ask =>
      () =>
        release(who, now),
  ),
  fc
    .record({ now: at, moderatorId, seen, action: fc.constantFrom(...DECISION_ACTIONS), range })
    .map(({ range: one, seen: given, action, ...own }): Ask => (state, id) => {
      const shown = given === 'last' ? revisionOf(state) : given;
      const { seen: _, ...command } = decide(action, {
        ...own,
        decisionId: id,
        ranges: [one],
        textRevision: 0,
      });
      return { ...command, ...(shown !== undefined && { seen: shown }) };
    }),
  fc.record({ now: at, memberId: fc.constantFrom('rhys', 'rhys', 'mair') }).map(
    (own): Ask =>
      (_state, id) =>
        appeal({ ...own, appealId: id }),
  ),
  fc.record({ now: at, moderatorId, outcome: fc.constantFrom('upheld', 'overturned') }).map(
    ({ outcome, ...own }): Ask =>
      (state, id) =>
        judge(outcome, { ...own, decisionId: id, seen: revisionOf(state) ?? 0 }),
  ),
  fc.constantFrom<Ask>(
    () => ({ type: 'record-check', comment: ids, findings: [], held: true, textRevision: 0, now: NOON }),
    () => ({ type: 'record-change', what: 'edited', textRevision: 0, now: NOON }),
    (state) => ({
      type: 'record-effect',
      decisionId: state.situation === 'none' ? '' : (state.decisions.at(-1)?.decisionId ?? ''),
      now: NOON,
    }),
  ),
);
/** Nobody has taken it any more. */
const LATE = shifted(NOON, 2 * 60 * 60_000);
const life = fc.array(ask, { maxLength: 30 });

interface Step {
  readonly command: CaseCommand;
  readonly before: ModerationCase;
  readonly events: readonly CaseEvent[];
  readonly after: ModerationCase;
}

/** Everything that was accepted; what was refused must be a rule's answer. */
const live = (asks: readonly Ask[]): readonly Step[] => {
  const steps: Step[] = [];
  let before = moderationCase.initial;
  asks.forEach((one, index) => {
    const command = one(before, `id-${index}`);
    const events = accepted(command, before);
    if (!events) return;
    const after = events.reduce(moderationCase.evolve, before);
    steps.push({ command, before, events, after });
    before = after;
  });
  return steps;
};
const accepted = (command: CaseCommand, state: ModerationCase): readonly CaseEvent[] | undefined => {
  try {
    return moderationCase.decide(command, state);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return undefined;
  }
};
const lastOf = (steps: readonly Step[]): ModerationCase => steps.at(-1)?.after ?? moderationCase.initial;

describe('whatever is asked of a case', () => {
  it('can be undone: the comment is whole and its thread open, and nothing that was reported is lost', () => {
    fc.assert(
      fc.property(life, (asks) => {
        const state = lastOf(live(asks));
        if (state.situation === 'none') return;
        let now: ModerationCase = state;
        if (state.situation === 'waiting' && state.waiting.appealed) {
          const upheld = judge('upheld', { moderatorId: 'zoe', seen: state.revision, now: LATE });
          now = moderationCase.decide(upheld, state).reduce(moderationCase.evolve, now);
        }
        for (const action of ['restore', 'reopen-thread'] as const) {
          const command = decide(action, {
            moderatorId: 'zoe',
            seen: revisionOf(now) ?? 0,
            reason: 'other',
            decisionId: action,
            now: LATE,
          });
          now = (accepted(command, now) ?? []).reduce(moderationCase.evolve, now);
        }
        if (now.situation === 'none') throw new Error('a case never ends');
        expect(outcomeOf(now.decisions)).toEqual({ comment: 'whole', threadClosed: false, against: [] });
        expect(now.reports).toEqual(state.reports);
      }),
    );
  });

  it('the same again is refused or changes nothing', () => {
    fc.assert(
      fc.property(life, (asks) => {
        for (const { command, after } of live(asks)) {
          // What was found is put on record as often as a text is looked at.
          if (command.type === 'record-check' || command.type === 'record-change') continue;
          expect(accepted(command, after) ?? []).toEqual([]);
        }
      }),
    );
  });

  it('nobody reports twice, and nobody decides in a matter of their own', () => {
    fc.assert(
      fc.property(life, (asks) => {
        const steps = live(asks);
        const state = lastOf(steps);
        if (state.situation === 'none') return;
        const reporters = state.reports.map(({ memberId }) => memberId);
        expect(new Set(reporters).size).toBe(reporters.length);
        for (const { before, events } of steps) {
          for (const event of events) {
            if (event.type !== 'decision-made' && event.type !== 'appeal-judged') continue;
            expect(event.data.moderatorId).not.toBe('rhys');
            const known = before.situation === 'none' ? [] : before.reports;
            expect(known.map(({ memberId }) => memberId)).not.toContain(event.data.moderatorId);
          }
        }
      }),
    );
  });

  it('no decision is made while another moderator works on it, and no appeal is judged by who decided', () => {
    fc.assert(
      fc.property(life, (asks) => {
        for (const { before, events, command } of live(asks)) {
          if (before.situation === 'none' || !('moderatorId' in command) || events.length === 0) continue;
          const { lease } = before;
          if (lease && lease.until > command.now) expect(lease.moderatorId).toBe(command.moderatorId);
          const judgement = events.find(({ type }) => type === 'appeal-judged');
          if (judgement?.type !== 'appeal-judged') continue;
          const { decisionId } = judgement.data;
          const appealedOne = before.decisions.find((one) => one.decisionId === decisionId);
          expect(appealedOne?.moderatorId).not.toBe(judgement.data.moderatorId);
        }
      }),
    );
  });

  it('each decision is appealed against once, and the latest revision is that of the stream', () => {
    fc.assert(
      fc.property(life, (asks) => {
        const steps = live(asks);
        const state = lastOf(steps);
        if (state.situation === 'none') return;
        const appealedAgainst = state.appeals.map(({ decisionId }) => decisionId);
        expect(new Set(appealedAgainst).size).toBe(appealedAgainst.length);
        expect(state.revision).toBe(steps.flatMap(({ events }) => events).length - 1);
      }),
    );
  });

  it('any order of its events can be folded', () => {
    const event = fc.constantFrom<CaseEvent>(
      reported(),
      checked(),
      checked({ findings: [], held: true }),
      changed('edited', 1),
      changed('withdrawn', 1),
      changed('brought-back', 1),
      changed('erased'),
      taken(NOON),
      released(),
      ...DECISION_ACTIONS.map((action) => decided(action)),
      decided('restore', { reason: 'appeal-upheld' }),
      tookEffect(),
      missed('text-changed'),
      missed('erased'),
      appealed(),
      judged('upheld'),
      judged('overturned'),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const state = fold(moderationCase, events);
        expect(state.situation === 'none').toBe(events.length === 0);
        if (state.situation === 'none') return;
        expect(state.revision).toBe(events.length - 1);
        expect('waiting' in state).toBe(state.situation === 'waiting');
        expect(comment()).toMatchObject({ commentId: state.commentId, authorId: state.authorId });
      }),
    );
  });
});
