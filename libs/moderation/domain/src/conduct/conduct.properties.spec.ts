import { fold, Rejection } from '@folkmoot/kernel';
import fc from 'fast-check';
import { NOON, shifted } from '../../test/builders.js';
import { type Conduct, conduct, type ConductCommand } from './conduct.js';
import type { ConductEvent } from './conduct-events.js';

const at = fc.integer({ min: 0, max: 60 }).map((minutes) => shifted(NOON, minutes * 60_000));
const about = {
  memberId: fc.constant('rhys'),
  moderatorId: fc.constantFrom('mo', 'ann', 'rhys'),
  reason: fc.constant('abuse' as const),
  now: at,
};
const said = { ...about, known: fc.constant(true), statement: fc.constant('Enough.') };
const is = <T extends string>(type: T) => fc.constant(type);
const command: fc.Arbitrary<ConductCommand> = fc.oneof(
  fc.record({ type: is('warn-member'), warningId: fc.constantFrom('one', 'two'), ...said }),
  fc.record({ type: is('suspend-member'), ...said }),
  fc.record({ type: is('suspend-member'), until: at, ...said }),
  fc.record({ type: is('lift-suspension'), ...about }),
);

const accepted = (one: ConductCommand, state: Conduct): readonly ConductEvent[] => {
  try {
    return conduct.decide(one, state);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return [];
  }
};

describe('whatever is decided about a member', () => {
  it('the same again is refused or changes nothing, and nobody decides about themselves', () => {
    fc.assert(
      fc.property(fc.array(command), (commands) => {
        let state = conduct.initial;
        for (const one of commands) {
          const events = accepted(one, state);
          if (events.length > 0) expect(one.moderatorId).not.toBe('rhys');
          state = events.reduce(conduct.evolve, state);
          if (events.length > 0) expect(accepted(one, state)).toEqual([]);
        }
      }),
    );
  });

  it('a suspension can be lifted, and everything else stays', () => {
    fc.assert(
      fc.property(fc.array(command), (commands) => {
        const state = commands.reduce(
          (now, one) => accepted(one, now).reduce(conduct.evolve, now),
          conduct.initial,
        );
        const lift = {
          type: 'lift-suspension',
          memberId: 'rhys',
          moderatorId: 'zoe',
          reason: 'other',
        } as const;
        const lasts = { ...lift, now: NOON };
        const lifted = accepted(lasts, state).reduce(conduct.evolve, state);
        if (state.suspension && state.suspension.until > NOON) expect(lifted.suspension).toBeUndefined();
        expect(lifted.warnings).toEqual(state.warnings);
      }),
    );
  });

  it('any order of its events can be folded', () => {
    const data = { memberId: 'rhys', moderatorId: 'mo', reason: 'abuse' } as const;
    const event = fc.constantFrom<ConductEvent>(
      { type: 'member-warned', data: { ...data, warningId: 'one', warnedAt: NOON } },
      { type: 'suspension-decided', data: { ...data, decidedAt: NOON } },
      { type: 'suspension-decided', data: { ...data, until: NOON, decidedAt: NOON } },
      { type: 'suspension-lifted', data: { ...data, liftedAt: NOON } },
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const last = events.findLast(({ type }) => type !== 'member-warned');
        expect(fold(conduct, events).suspension !== undefined).toBe(last?.type === 'suspension-decided');
      }),
    );
  });
});
