/**
 * @typedef {{ passed: number; failed: number; skipped: number }} Counts
 */

/**
 * A file that could not be run counts as one failed test, and so does a run that ends badly for no test's fault.
 *
 * @param {string} report jest's JSON; empty if it did not come to write one
 * @param {number} code jest's exit code
 * @returns {Counts}
 */
export const countsOf = (report, code) => {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = report
    ? JSON.parse(report)
    : NONE;
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
};

const NONE = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

/** @param {readonly Counts[]} results */
export const failed = (results) => results.some((result) => result.failed > 0);

/** @param {readonly Counts[]} results */
export const summary = (results) => {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
};
