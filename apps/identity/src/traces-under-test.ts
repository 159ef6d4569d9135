/** A text in whatever way it may lie in a file: as it is, and as base64 at each of the three places it can begin at. */
export const traces = (text: string): readonly Buffer[] => {
  const inBase64 = [0, 1, 2].flatMap((shift) => {
    const bytes = Buffer.from(`${'-'.repeat(shift)}${text}`);
    // The first and the last four characters may also depend on what stands around it.
    const sure = bytes.toString('base64').slice(shift === 0 ? 0 : 4, bytes.length % 3 === 0 ? undefined : -4);
    return [sure, sure.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [text, ...inBase64].map((trace) => Buffer.from(trace));
};
