import { problem } from './problems.js';

/** Levels of objects and lists in one body. */
export const DEEPEST = 20;

/** C0 but tab and line feed, DEL, C1. A carriage return is left only if no line feed follows it. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** Names that reach an object's prototype instead of the object. */
const isPoison = (name: string): boolean => name === '__proto__' || name === 'constructor';

/** The text with `\r\n` as `\n`. Throws the problem `characters-invalid`. */
export const cleanText = (text: string, field = ''): string => {
  const clean = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  if (CONTROL.test(clean) || !clean.isWellFormed()) {
    throw problem('characters-invalid', {
      errors: [{ field, message: 'must not hold control characters or half a surrogate pair' }],
    });
  }
  return clean;
};

/** Checks and cleans every text and name in place (a JSON value fresh from the parser). */
export const cleanInput = (value: unknown, path = '', depth = 1): unknown => {
  if (typeof value === 'string') return cleanText(value, path);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) throw problem('json-too-deep', { details: { deepest: DEEPEST } });
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      value[index] = cleanInput(value[index], `${path}[${index}]`, depth + 1);
    }
    return value;
  }
  const object = value as Record<string, unknown>;
  for (const name of Object.keys(object)) {
    if (isPoison(name)) throw problem('json-key-refused', { details: { name } });
    if (typeof object[name] !== 'number') {
      const inner = path === '' ? cleanText(name) : `${path}.${cleanText(name)}`;
      object[name] = cleanInput(object[name], inner, depth + 1);
    }
  }
  return object;
};
