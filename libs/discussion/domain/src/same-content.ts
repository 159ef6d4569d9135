/** Whether two contents of one level (texts, flags, lists) say the same, whatever the order of their fields. */
export const isSameContent = <Content extends object>(a: Content, b: Content): boolean =>
  canonical(a) === canonical(b);

const canonical = (content: object): string =>
  JSON.stringify(
    Object.entries(content)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
