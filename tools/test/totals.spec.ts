import { countsOf, failed, summary } from './totals.mjs';

const report = (counts: object) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
    ...counts,
  });

describe('the totals', () => {
  it('count what jest has counted, and a file that did not run as one failure', () => {
    expect(
      countsOf(report({ numPassedTests: 7, numFailedTests: 1, numRuntimeErrorTestSuites: 2 }), 1),
    ).toEqual({
      passed: 7,
      failed: 3,
      skipped: 0,
    });
  });

  it('never call a run good that ended badly', () => {
    expect(countsOf(report({ numPassedTests: 7 }), 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
    expect(countsOf('', 134)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('are one line, and speak of skipped tests only where there are any', () => {
    const results = [
      { passed: 7, failed: 0, skipped: 0 },
      { passed: 1, failed: 0, skipped: 0 },
    ];
    expect([summary(results), failed(results)]).toEqual(['8 passed, 0 failed', false]);
    const worse = [...results, { passed: 0, failed: 2, skipped: 3 }];
    expect([summary(worse), failed(worse)]).toEqual(['8 passed, 2 failed, 3 skipped', true]);
  });
});
