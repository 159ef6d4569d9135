import { fold } from '@folkmoot/kernel';
import fc from 'fast-check';
import { NOON, posted, venue } from '../../test/builders.js';
import { comment } from '../comment/comment.js';
import { stance, type Stance, type StanceEvent, type StanceState, STANCES } from './stance.js';

const oaks = fold(comment, [posted]);
const taking = fc.record({
  memberId: fc.constantFrom('a', 'b', 'c', 'd'),
  stance: fc.constantFrom(...STANCES),
});

describe('whatever stances are taken', () => {
  it('counting events up and down gives the stances that stand', () => {
    fc.assert(
      fc.property(fc.array(taking, { maxLength: 60 }), (takings) => {
        const states = new Map<string, StanceState>();
        const events: StanceEvent[] = [];
        for (const { memberId, stance: one } of takings) {
          const before = states.get(memberId) ?? stance.initial;
          const caused = stance.decide(
            {
              type: 'take-stance',
              stance: one,
              member: { memberId, confirmed: true },
              venue: venue(),
              comment: oaks,
              now: NOON,
            },
            before,
          );
          states.set(memberId, caused.reduce(stance.evolve, before));
          events.push(...caused);
        }
        const counted: Record<Stance, number> = { agree: 0, disagree: 0, unsure: 0 };
        for (const { data } of events) {
          counted[data.stance] += 1;
          if (data.previous) counted[data.previous] -= 1;
        }
        const last = new Map(takings.map(({ memberId, stance: one }) => [memberId, one]));
        const standing = (one: Stance) => [...last.values()].filter((other) => other === one).length;
        expect(counted).toEqual({
          agree: standing('agree'),
          disagree: standing('disagree'),
          unsure: standing('unsure'),
        });
      }),
    );
  });
});
