/** How many letters must be changed, added or taken away (Levenshtein, 1965). */
const distance = (a: string, b: string): number => {
  let before = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (before[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (before[column] as number) + 1, (current[column - 1] as number) + 1));
    }
    before = current;
  }
  return before[b.length] as number;
};

/** A third of the letters wrong is no slip any more. */
const SLIP = 1 / 3;

/** The one that was probably meant, if any is near enough. */
export const nearest = (word: string, choices: readonly string[]): string | undefined => {
  const [best] = choices
    .map((choice) => ({ choice, away: distance(word, choice) }))
    .sort((a, b) => a.away - b.away);
  return best && best.away <= word.length * SLIP ? best.choice : undefined;
};
