/** Why a rule refuses; the edge maps each kind to one HTTP status (404, 403, 409, 422, 401). */
export type RejectionKind = 'not-found' | 'forbidden' | 'conflict' | 'invalid' | 'unauthenticated';

/** One entry in an aggregate's catalogue of broken rules. `title` is a sentence for people. */
export interface RejectionEntry {
  readonly kind: RejectionKind;
  readonly title: string;
}

/** A context's catalogue: the code is the stable last part of the problem's `type`. */
export type RejectionCatalogue = { readonly [code: string]: RejectionEntry };

/** A rule was broken. Nothing has been written. */
export class Rejection extends Error {
  override readonly name = 'Rejection';

  constructor(
    readonly code: string,
    readonly kind: RejectionKind,
    title: string,
    /** What this one request broke: limits, ids, instants. Never personal data. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(title);
  }
}

/** Binds a catalogue, so that a rule reads `throw reject('discussion-closed')` and an unknown code does not compile. */
export const rejecting =
  <Catalogue extends RejectionCatalogue>(catalogue: Catalogue) =>
  (code: keyof Catalogue & string, details?: Readonly<Record<string, unknown>>): Rejection => {
    const entry = catalogue[code] as RejectionEntry;
    return new Rejection(code, entry.kind, entry.title, details);
  };
