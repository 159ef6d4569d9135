import { dataFiles } from '@folkmoot/event-sourcing/embedded';
import type { Subject } from '@folkmoot/keyring';
import { destroyedSubjects } from '@folkmoot/keyring/destroyed-keys';
import type { Workplace } from '../workplace.js';

export interface ListErasedRequest {
  /** The data directory, absolute. */
  readonly directory: string;
}

/** Every subject whose key was destroyed. Whoever holds the directory reads it, so that nobody waits for the reader. */
export const listErased = (
  _workplace: Workplace,
  { directory }: ListErasedRequest,
): Promise<readonly Subject[]> => Promise.resolve(destroyedSubjects(dataFiles(directory).keys));
