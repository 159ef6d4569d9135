import fc from 'fast-check';
import { entry, park } from '../../test/builders.js';
import { live } from '../../test/lives.js';
import { consultation, type ConsultationCommand } from './consultation.js';
import { statusAt } from './status.js';

const at = fc.integer({ min: 0, max: 40 }).map((day) => new Date(Date.UTC(2026, 1, 1 + day)).toISOString());
const is = <T extends string>(type: T) => fc.constant(type);
const consultationId = fc.constant('park');
const text = fc.constantFrom(park, { ...park, title: 'A park for all' });
const reason = fc.constant('Flood');

const command: fc.Arbitrary<ConsultationCommand> = fc.oneof(
  fc.record({ type: is('draft-consultation'), consultationId, now: at, text }),
  fc.record({ type: is('revise-consultation'), consultationId, now: at, text }),
  fc.record({
    type: is('publish-consultation'),
    consultationId,
    now: at,
    window: fc.record({ opensAt: at, closesAt: at }),
  }),
  fc.record({ type: is('extend-consultation'), consultationId, now: at, closesAt: at }),
  fc.record({ type: is('close-consultation-early'), consultationId, now: at, reason }),
  fc.record({ type: is('withdraw-consultation'), consultationId, now: at, reason }),
  fc.record({ type: is('add-timeline-entry'), consultationId, now: at, entry: fc.constant(entry) }),
  fc.record({ type: is('remove-timeline-entry'), consultationId, now: at, entryId: fc.constant('entry-1') }),
  fc.record({
    type: is('publish-outcome'),
    consultationId,
    now: at,
    text: fc.constantFrom('Oaks.', 'Limes.'),
  }),
);
const begun = fc
  .array(command, { maxLength: 30 })
  .map((commands): ConsultationCommand[] => [
    { type: 'draft-consultation', consultationId: 'park', now: '2026-02-01T00:00:00.000Z', text: park },
    ...commands,
  ]);

describe('whatever is asked of a consultation', () => {
  it('it never becomes a draft again, never comes back, and closes after it opens', () => {
    const rank = { unknown: 0, draft: 1, published: 2, withdrawn: 3 };
    fc.assert(
      fc.property(begun, (commands) => {
        for (const { before, after } of live(consultation, commands)) {
          expect(rank[after.situation]).toBeGreaterThanOrEqual(rank[before.situation]);
          if (after.situation === 'published')
            expect(after.window.opensAt <= after.window.closesAt).toBe(true);
        }
      }),
    );
  });

  it('what has closed by the clock does not open again', () => {
    fc.assert(
      fc.property(begun, (commands) => {
        const ordered = [...commands].sort((a, b) => (a.now < b.now ? -1 : a.now > b.now ? 1 : 0));
        const statuses = live(consultation, ordered).flatMap(({ after, command: { now } }) =>
          after.situation === 'unknown' ? [] : [statusAt(after, now)],
        );
        const closed = statuses.indexOf('closed');
        if (closed >= 0) expect(statuses.slice(closed)).not.toContain('open');
      }),
    );
  });

  it('the same command again is refused or changes nothing', () => {
    fc.assert(
      fc.property(begun, (commands) => {
        const twice = commands.flatMap((one) => [one, one]);
        const steps = live(consultation, twice);
        steps.forEach((step, index) => {
          if (index > 0 && steps[index - 1]?.command === step.command) expect(step.events).toEqual([]);
        });
      }),
    );
  });
});
