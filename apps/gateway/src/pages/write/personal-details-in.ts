import type { Visit } from '../visit/visit.js';
import type { Draft } from './draft.js';

interface CheckedText {
  readonly found: readonly { readonly kind: string }[];
}

/**
 * What of a draft looks personal, each kind once. Nobody is kept from posting because the check cannot be made, nor warned who
 * cannot post anyway.
 */
export const personalDetailsIn = async (visit: Visit, { text }: Draft): Promise<readonly string[]> => {
  if (!visit.site.viewer || text.trim() === '') return [];
  try {
    const { found } = await visit.send<CheckedText>('POST', '/comment-checks', { body: { text } });
    return [...new Set(found.map(({ kind }) => kind))];
  } catch {
    return [];
  }
};
