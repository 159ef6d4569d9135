import { createHash } from 'node:crypto';
import type { AsOf } from '@folkmoot/analytics-domain';
import type { Json, JsonObject } from '@folkmoot/kernel';
import { canonicalJson, type JsonText } from '@folkmoot/service';
import type { ModelStore } from '../folding/model-store.js';

/** Read models as a figure reads them: all of one cut. */
export type FigureReader = Pick<ModelStore, 'collection'>;

/** How one kind of figure is made. */
export interface FigureKind<Scope extends JsonObject, Data> {
  /** In kebab-case: `participation`. */
  readonly figure: string;
  /** Grows whenever the same history would give another result: the golden spec asks for it. */
  readonly version: number;
  /** A scope as it stands in a figure's JSON, checked. Undefined if it is none. */
  scopeOf(json: unknown): Scope | undefined;
  /** Throws a `Rejection` for what there is not. */
  data(reader: FigureReader, scope: Scope): Promise<Data>;
}

/** A figure with all that is needed to make it again. */
export interface Figure<Scope, Data> {
  readonly figure: string;
  readonly version: number;
  /** Version of the package that made it. */
  readonly code: string;
  readonly scope: Scope;
  readonly asOf: AsOf;
  readonly data: Data;
  /** SHA-256, in hexadecimal, of the canonical JSON of all the rest. */
  readonly digest: string;
}

/** The version in package.json; a spec compares them. */
export const CODE = '0.1.0';

/** A figure's canonical JSON: the same history gives the same bytes. */
export const figureText = <Scope extends JsonObject, Data>(
  kind: FigureKind<Scope, Data>,
  scope: Scope,
  asOf: AsOf,
  data: Data,
): JsonText<Figure<Scope, Data>> => {
  const { figure, version } = kind;
  const parts = { figure, version, code: CODE, scope, asOf, data };
  return canonicalJson({ ...parts, digest: digestOf(parts) }) as JsonText<Figure<Scope, Data>>;
};

export const digestOf = (parts: object): string =>
  createHash('sha256').update(canonicalJson(parts)).digest('hex');

export const isJsonObject = (value: unknown): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
