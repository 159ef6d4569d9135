import type { Context, ProfileAnswers } from '@folkmoot/analytics-domain';
import type { Envelope } from '@folkmoot/contracts';
import type { Document } from '@folkmoot/documents';
import type { CollectionRef, Touch, Workspace } from '@folkmoot/event-sourcing';

/** What is folded: a message with its number. */
export interface Heard {
  readonly ordinal: number;
  readonly envelope: Envelope;
  /** Of a message about a profile that can be read; see `withAnswers`. */
  readonly answers?: ProfileAnswers;
}

/**
 * A read model over what one context has published. That it is one is what makes a cut reproducible: no document depends on
 * how the contexts' messages were interleaved.
 */
export interface FiguresModel {
  /** A noun in kebab-case (`participation`). */
  readonly name: string;
  /** Grows when the shape or the fold changes: the new version is filled from the ledger. */
  readonly version: number;
  readonly context: Context;
  readonly collections: readonly CollectionRef<Document>[];
  touches(heard: Heard): readonly Touch[];
  apply(heard: Heard, documents: Workspace): void;
}

export const collectionName = (model: FiguresModel, collection: string): string =>
  `${model.name}-${collection}.v${model.version}`;
