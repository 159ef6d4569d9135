import type { JsonObject, Position } from '@folkmoot/kernel';
import type { JsonText } from '@folkmoot/service';
import type { Folded } from '../folding/folding.js';
import { type Figure, type FigureKind, figureText } from './figure.js';

/** Makes figures of what has been folded. */
export interface Figures {
  /** Waits, at most a second, until what discussion has stored at a position is in it. */
  make<Scope extends JsonObject, Data>(
    kind: FigureKind<Scope, Data>,
    scope: Scope,
    position?: Position,
  ): Promise<JsonText<Figure<Scope, Data>>>;
}

export const figures = (folded: Folded): Figures => ({
  async make(kind, scope, position) {
    await folded.waitFor('discussion', position);
    return folded.read(async (store, asOf) => figureText(kind, scope, asOf, await kind.data(store, scope)));
  },
});
