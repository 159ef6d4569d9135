import { fold } from '@folkmoot/kernel';
import {
  appealed,
  changed,
  checked,
  decided,
  judged,
  missed,
  NOON,
  reported,
  shifted,
} from '../../test/builders.js';
import { moderationCase } from './case.js';
import type { CaseEvent } from './case-events.js';
import { openIn } from './waiting.js';

const isOpen = (...events: readonly CaseEvent[]): boolean =>
  openIn(fold(moderationCase, events)) !== undefined;
const [withdrawn, broughtBack] = [changed('withdrawn'), changed('brought-back')];

describe('what moderators should look at', () => {
  it('is every case that waits', () => {
    expect(isOpen()).toBe(false);
    expect(isOpen(reported())).toBe(true);
    expect(isOpen(reported(), decided('keep'))).toBe(false);
  });

  it.each([
    ['what the checks found', [checked()]],
    ['what was held', [checked({ findings: [], held: true })]],
    ['what could not be carried out', [decided('redact'), missed('text-changed')]],
  ] as const)('leaves out %s in a comment as long as it is withdrawn', (_what, events) => {
    expect(isOpen(...events)).toBe(true);
    expect(isOpen(...events, withdrawn)).toBe(false);
    expect(isOpen(...events, withdrawn, broughtBack)).toBe(true);
  });

  it('is also a withdrawn comment that somebody has reported, or appeals for', () => {
    expect(isOpen(reported(), withdrawn)).toBe(true);
    expect(isOpen(reported(), withdrawn, decided('keep'))).toBe(false);
    expect(isOpen(decided('hide'), withdrawn, appealed())).toBe(true);
    expect(isOpen(decided('hide'), withdrawn, appealed(), judged('upheld'))).toBe(false);
  });

  it('is also what came before an appeal had undone a decision, be it by redacting again as before', () => {
    const judgedNow = [decided('redact'), appealed(), reported(), judged('overturned')];
    const undoing = { decisionId: 'decision-2', moderatorId: 'ann', reason: 'personal-details' } as const;
    expect(isOpen(...judgedNow, decided('redact', undoing))).toBe(true);
    expect(isOpen(...judgedNow, decided('redact', { ...undoing, decidedAt: shifted(NOON, 1) }))).toBe(false);
    expect(isOpen(...judgedNow, decided('redact', { ...undoing, moderatorId: 'mo' }))).toBe(false);
  });

  it('is what is found in it when it is back, however long ago it came', () =>
    expect(openIn(fold(moderationCase, [checked(), withdrawn, broughtBack]))).toEqual(
      openIn(fold(moderationCase, [checked()])),
    ));
});
