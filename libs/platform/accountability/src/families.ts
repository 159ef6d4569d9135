/** What a service's streams are called; its codecs say so. */
export type Codecs = Readonly<Record<string, { readonly family: string }>>;

export const familiesOf = (codecs: Codecs): readonly string[] =>
  Object.values(codecs).map(({ family }) => family);

export const prefixesOf = (codecs: Codecs): readonly string[] =>
  familiesOf(codecs).map((family) => `${family}-`);

/** A stream's name in its two parts. A family may begin as another does (`erased-in-…`), so the longest one counts. */
export const partsOf = (
  families: readonly string[],
  stream: string,
): { readonly family: string; readonly id: string } => {
  const [family = ''] = families
    .filter((one) => stream.startsWith(`${one}-`))
    .sort((a, b) => b.length - a.length);
  return { family, id: stream.slice(family.length + 1) };
};
