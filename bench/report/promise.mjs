/**
 * What the project promises itself and what was measured.
 *
 * @param {string} what the thing promised
 * @param {number} promised in the unit that `show` shows
 * @param {number} measured
 * @param {(value: number) => string} show
 */
export const atLeast = (what, promised, measured, show) => ({
  what,
  promised: `at least ${show(promised)}`,
  measured: show(measured),
  kept: measured >= promised,
});

export const atMost = (what, promised, measured, show) => ({
  what,
  promised: `at most ${show(promised)}`,
  measured: show(measured),
  kept: measured <= promised,
});
