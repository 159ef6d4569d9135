import type { Finding } from './case-events.js';
import { type UrgencyFacts, urgencyOf } from './urgency.js';

const facts = (own: Partial<UrgencyFacts> = {}): UrgencyFacts => ({
  reasons: [],
  findings: [],
  held: false,
  appealed: false,
  ...own,
});
const finding = (urgency: Finding['urgency']): Finding => ({ check: 'links', urgency });

describe('how urgent a case is', () => {
  it.each([
    ['nothing in particular', facts(), 1],
    ['spam', facts({ reasons: ['spam'] }), 1],
    ['abuse', facts({ reasons: ['abuse'] }), 2],
    ['a threat', facts({ reasons: ['threat'] }), 3],
    ['the gravest of several reasons', facts({ reasons: ['spam', 'threat'] }), 3],
    ['the gravest finding', facts({ findings: [finding(1), finding(2)] }), 2],
    ['a finding that is graver than the reports', facts({ reasons: ['spam'], findings: [finding(3)] }), 3],
    ['two who find it spam', facts({ reasons: ['spam', 'spam'] }), 1],
    ['three who find it spam', facts({ reasons: ['spam', 'spam', 'other'] }), 2],
    ['three who report abuse', facts({ reasons: ['abuse', 'spam', 'other'] }), 3],
    ['three threats: nothing is above 3', facts({ reasons: ['threat', 'threat', 'threat'] }), 3],
    ['a held comment', facts({ held: true }), 2],
    ['a held comment with a threat', facts({ held: true, findings: [finding(3)] }), 3],
    ['an appeal', facts({ appealed: true }), 2],
  ])('%s', (_what, given, urgency) => expect(urgencyOf(given)).toBe(urgency));
});
