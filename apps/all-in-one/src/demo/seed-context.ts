import type { CommandContext } from '@folkmoot/event-sourcing';
import { deriveId, type Instant } from '@folkmoot/kernel';

export const personId = (key: string): string => deriveId('demo', 'person', key);

/** The same act has the same id at every start, so that none is done twice. */
export const demoContext = (actor: string, now: Instant, ...what: readonly string[]): CommandContext => ({
  commandId: deriveId('demo', ...what),
  correlationId: deriveId('demo'),
  actor,
  now,
});

/**
 * The id of the event that a command appends to a stream: a service that hears of it acts under an id made from this one, and
 * finds done what the story has told already.
 */
export const eventIdOf = (commandId: string, stream: string): string => deriveId(commandId, stream, 0);
