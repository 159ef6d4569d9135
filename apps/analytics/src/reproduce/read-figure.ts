import { type AsOf, CONTEXTS } from '@folkmoot/analytics-domain';
import type { JsonObject } from '@folkmoot/kernel';
import { digestOf, type Figure, type FigureKind, isJsonObject } from '../figure/figure.js';
import { figureKinds } from '../figure/figure-kinds.js';

/** A figure as somebody has kept it, and how its kind is made today. */
export interface ReadFigure {
  readonly kind: FigureKind<JsonObject, unknown>;
  readonly figure: Figure<JsonObject, unknown>;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isAsOf = (value: unknown): value is AsOf =>
  isJsonObject(value) &&
  CONTEXTS.every((context) => {
    const reached = value[context];
    return (
      isJsonObject(reached) &&
      Number.isSafeInteger(reached['ordinal']) &&
      (reached['ordinal'] as number) >= 0 &&
      typeof reached['position'] === 'string'
    );
  });

/** The figure in a file, or in words for people why it is none. */
export const readFigure = (text: string): ReadFigure | string => {
  const value = parsed(text);
  if (!isJsonObject(value)) return 'It is no JSON object';
  const { figure: name, version, code, scope, asOf, digest, data } = value;
  const kind = figureKinds.find((one) => one.figure === name);
  if (!kind) return 'It does not say which figure it is, or one that is not known here';
  if (!Number.isSafeInteger(version) || typeof code !== 'string')
    return 'It does not say which version made it';
  if (!isAsOf(asOf)) return 'It does not say what it includes';
  const { digest: _, ...rest } = value;
  if (typeof digest !== 'string' || digestOf(rest) !== digest) {
    return 'Its digest is not that of what it says: it has been changed since it was made';
  }
  const known = kind.scopeOf(scope);
  if (!known) return 'It does not say what it is of';
  return {
    kind,
    figure: { figure: kind.figure, version: version as number, code, scope: known, asOf, data, digest },
  };
};
