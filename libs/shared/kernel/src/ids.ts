import { parse, v5 } from 'uuid';

/** The namespace of all ids that Folkmoot derives (RFC 9562, version 5). Never change it: stored ids depend on it. */
const NAMESPACE = parse('5f0c2f0e-3c1b-5d9e-9a55-6d6f6f740001');

/** The same parts always give the same UUID, so that a repeated command meets what it has already done. */
export const deriveId = (...parts: readonly (string | number)[]): string =>
  v5(JSON.stringify(parts), NAMESPACE);
