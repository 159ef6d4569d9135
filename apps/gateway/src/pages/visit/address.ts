type Parameters = Readonly<Record<string, string | number | undefined>>;

/** A path with those parameters that are set, and perhaps a fragment. */
export const address = (path: string, parameters: Parameters = {}, fragment?: string): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) query.set(name, String(value));
  }
  const text = query.toString();
  return path + (text && `?${text}`) + (fragment ? `#${fragment}` : '');
};

export const commentAnchor = (commentId: string): string => `comment-${commentId}`;
