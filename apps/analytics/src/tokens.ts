/** What controllers may ask Nest for: `@Inject(FOLDED) folded: Folded`. */
export const LEDGER = Symbol('LEDGER');
export const FOLDED = Symbol('FOLDED');
export const KEYRING = Symbol('KEYRING');
export const FIGURES = Symbol('FIGURES');
