import { randomUUID } from 'node:crypto';
import { type Json, type Position, positionOf } from '@folkmoot/kernel';
import type { Document, Documents } from '../documents.js';

/** Opens the documents of a place: one that was never used is empty, a used one holds what was written there. */
export type Open = (place: string) => Documents | Promise<Documents>;

/** Opens a new place (or the given one) and closes it after the test. */
export const opening = (open: Open): ((place?: string) => Promise<Documents>) => {
  const opened: Documents[] = [];
  afterEach(async () => {
    for (const documents of opened.splice(0)) await documents.close();
  });
  return async (place = newPlace()) => {
    const documents = await open(place);
    opened.push(documents);
    return documents;
  };
};

export const newPlace = (): string => `documents-${randomUUID()}`;

/** What the suites store: any fields beside the two that every document has. */
export type Loose = Document & { readonly [field: string]: Json | undefined };

export const at = (position: number): Position => positionOf(position);

export const put = (id: string, position: number, fields: Readonly<Record<string, unknown>> = {}) => ({
  put: { ...fields, id, position: at(position) } as Loose,
});

export const remove = (id: string, position: number) => ({ remove: { id, position: at(position) } });

export const idsOf = (documents: readonly Document[]): string[] => documents.map(({ id }) => id);
