import { readFile } from 'node:fs/promises';
import type { PublishedRoot } from '@folkmoot/accountability/verification';

/** The file is there, but holds no roots. */
export class NoRoots extends Error {
  override readonly name = 'NoRoots';
  constructor(file: string, why: string) {
    super(
      `${file} holds no roots that can be compared: ${why}.\n` +
        'It should be what GET /api/evidence/CONTEXT answers, or a list of such answers or of roots.',
    );
  }
}

const ROOT = /^[0-9a-f]{64}$/;

const isRoot = (value: unknown): value is PublishedRoot => {
  if (typeof value !== 'object' || value === null) return false;
  const { date, context, events, root } = value as Partial<Record<keyof PublishedRoot, unknown>>;
  return (
    typeof date === 'string' &&
    typeof context === 'string' &&
    typeof events === 'number' &&
    Number.isSafeInteger(events) &&
    events > 0 &&
    typeof root === 'string' &&
    ROOT.test(root)
  );
};

/** An answer holds its roots as `items`. */
const candidates = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value.flatMap(candidates);
  if (typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)) {
    return value.items;
  }
  return [value];
};

const parsed = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new NoRoots(file, 'it is no JSON');
  }
};

/** The roots in a file that was saved from a running Folkmoot. Throws {@link NoRoots}, or what the file system says. */
export const readPublishedRoots = async (file: string): Promise<readonly PublishedRoot[]> => {
  const found = candidates(parsed(file, await readFile(file, 'utf8')));
  if (found.length === 0) throw new NoRoots(file, 'there are none in it');
  const wrong = found.findIndex((one) => !isRoot(one));
  if (wrong >= 0) throw new NoRoots(file, `number ${wrong + 1} in it is none`);
  return found as readonly PublishedRoot[];
};
