import { scenario } from '@folkmoot/testing';
import {
  appeal,
  appealed,
  changed,
  decided,
  judge,
  judged,
  NOON,
  reported,
  shifted,
  taken,
  tookEffect,
  without,
} from '../../test/builders.js';
import { APPEAL_LIMIT, APPEAL_WINDOW } from './appeals.js';
import { moderationCase } from './case.js';
import type { CaseEvent } from './case-events.js';

const { given } = scenario(moderationCase);
const second = { decisionId: 'decision-2' };

describe('appealing', () => {
  it.each(['hide', 'redact', 'close-thread'] as const)('asks again about a decision to %s', (action) =>
    given(decided(action)).when(appeal()).then(appealed()),
  );
  it.each(['keep', 'restore', 'reopen-thread'] as const)('is not possible against one to %s', (action) =>
    given(decided(action)).when(appeal()).thenRejected('nothing-to-appeal'),
  );
  it('needs a decision that holds, and tells nobody before whether there is a case', () => {
    for (const memberId of ['rhys', 'mair']) {
      given().when(appeal({ memberId })).thenRejected('nothing-to-appeal');
      given(reported()).when(appeal({ memberId })).thenRejected('nothing-to-appeal');
    }
    given(decided('hide'), decided('restore', second)).when(appeal()).thenRejected('nothing-to-appeal');
    given(decided('hide'), changed('erased')).when(appeal()).thenRejected('nothing-to-appeal');
  });
  it('is the author’s alone', () =>
    given(decided('hide'))
      .when(appeal({ memberId: 'mair' }))
      .thenRejected('not-the-author'));
  it('is possible once against each decision', () => {
    given(decided('hide'), appealed()).when(appeal()).thenRejected('already-appealed');
    given(decided('hide'), appealed(), judged('upheld')).when(appeal()).thenRejected('already-appealed');
    given(decided('redact'), appealed(), judged('upheld'), decided('hide', second))
      .when(appeal({ appealId: 'appeal-2' }))
      .then(appealed({ appealId: 'appeal-2', ...second }));
  });
  it('is about the latest first', () => {
    const both = [decided('hide'), decided('close-thread', second)];
    given(...both)
      .when(appeal())
      .then(appealed(second));
    given(...both, appealed(second))
      .when(appeal())
      .thenRejected('already-appealed');
    given(...both, appealed(second), judged('upheld', second))
      .when(appeal())
      .then(appealed());
  });
  it('is possible for 30 days', () => {
    const end = shifted(NOON, APPEAL_WINDOW);
    given(decided('hide'))
      .when(appeal({ now: end }))
      .thenRejected('appeal-too-late');
    given(decided('hide'))
      .when(appeal({ now: shifted(end, -1) }))
      .then(appealed({ appealedAt: shifted(end, -1) }));
  });
  it('needs words, 5,000 characters at most', () => {
    const text = '🌳'.repeat(APPEAL_LIMIT);
    given(decided('hide'))
      .when(appeal({ text: ' \u200b' }))
      .thenRejected('appeal-empty');
    given(decided('hide')).when(appeal({ text })).then(appealed({ text }));
    given(decided('hide'))
      .when(appeal({ text: `${text}!` }))
      .thenRejected('appeal-too-long');
  });
});

describe('judging an appeal', () => {
  const waits = given(decided('hide'), appealed());
  const undoing = { ...second, moderatorId: 'ann', reason: 'appeal-upheld' as const };

  it('may leave the decision as it is', () => waits.when(judge('upheld')).then(judged('upheld')));
  it.each([
    ['hide', 'restore'],
    ['redact', 'restore'],
    ['close-thread', 'reopen-thread'],
  ] as const)('may undo it at once: %s', (action, undone) =>
    given(decided(action), appealed())
      .when(judge('overturned'))
      .then(judged('overturned'), decided(undone, undoing)),
  );
  it('does not make public what had been redacted before it was hidden', () => {
    const ranges = [{ start: 0, end: 4 }];
    const redacted = decided('redact', { reason: 'personal-details', ranges });
    given(redacted, decided('hide', second), appealed(second))
      .when(judge('overturned', { decisionId: 'decision-3', seen: 2 }))
      .then(
        judged('overturned', second),
        decided('redact', {
          decisionId: 'decision-3',
          moderatorId: 'ann',
          reason: 'personal-details',
          ranges,
        }),
      );
  });
  it('leaves out what was out before more was redacted', () => {
    const [ranges, more] = [
      [{ start: 0, end: 4 }],
      [
        { start: 0, end: 4 },
        { start: 6, end: 8 },
      ],
    ];
    given(decided('redact', { ranges }), decided('redact', { ...second, ranges: more }), appealed(second))
      .when(judge('overturned', { decisionId: 'decision-3', seen: 2 }))
      .then(
        judged('overturned', second),
        decided('redact', { decisionId: 'decision-3', moderatorId: 'ann', ranges }),
      );
  });
  it('does not show what another decision hides, when it was wrong to redact it', () => {
    const redacted = decided('redact', { ranges: [{ start: 0, end: 4 }] });
    given(redacted, decided('hide', second), appealed(second), judged('upheld', second), appealed())
      .when(judge('overturned', { decisionId: 'decision-3', seen: 4 }))
      .then(judged('overturned'));
  });
  it('is another’s than the one who decided, and nobody’s own affair', () => {
    waits.when(judge('upheld', { moderatorId: 'mo' })).thenRejected('same-moderator');
    waits.when(judge('upheld', { moderatorId: 'rhys' })).thenRejected('own-comment');
    given(reported(), decided('hide'), appealed())
      .when(judge('upheld', { moderatorId: 'mair', seen: 2 }))
      .thenRejected('own-report');
  });
  it('needs one that waits', () => {
    given().when(judge('upheld')).thenRejected('case-not-found');
    given(decided('hide')).when(judge('upheld')).thenRejected('no-appeal-waiting');
    given(decided('hide'), appealed(), judged('upheld'))
      .when(judge('upheld', { seen: 2 }))
      .thenRejected('no-appeal-waiting');
    given(decided('hide'), appealed(), changed('erased'))
      .when(judge('upheld', { seen: 2 }))
      .thenRejected('no-appeal-waiting');
  });
  it('notices what has changed and who works on it', () => {
    waits.when(judge('upheld', { seen: 0 })).thenRejected('case-changed');
    given(decided('hide'), appealed(), tookEffect()).when(judge('upheld')).then(judged('upheld'));
    given(decided('hide'), appealed(), taken(shifted(NOON, 1), 'bea'))
      .when(judge('upheld'))
      .thenRejected('case-taken-by-another');
  });
  it('needs a statement, unless nobody is there to read it', () => {
    waits.when(without(judge('upheld'), 'statement')).thenRejected('statement-missing');
    const untold = without(judged('upheld').data as { statement?: string }, 'statement');
    waits
      .when(judge('upheld', { authorForgotten: true }))
      .then({ ...judged('upheld'), data: untold } as CaseEvent);
  });
  it('leaves reports that came meanwhile before moderators', () => {
    const events = [decided('redact'), reported(), appealed(), judged('overturned')];
    const after = events.reduce(moderationCase.evolve, moderationCase.initial);
    expect(after).toMatchObject({ situation: 'waiting', waiting: { appealed: false, reasons: ['abuse'] } });
    expect(moderationCase.evolve(after, decided('restore', undoing))).toMatchObject({ situation: 'waiting' });
  });
});
