import type { EventStore } from '@folkmoot/event-store';
import type { Position } from '@folkmoot/kernel';

/** Something has read further than the log goes, so the log must be an older copy of the one that it read. */
export class OlderLog extends Error {
  override readonly name = 'OlderLog';
  constructor(what: string, reached: Position, head: Position) {
    super(
      `${what} has read the event log up to ${reached}, but it ends at ${head || 'its beginning'}, so it must be an older ` +
        'copy. Put the right log back; or, to go on with this one, delete the read models and topics: they are made again from it',
    );
  }
}

/**
 * Throws {@link OlderLog}. What goes on from beyond the end would keep what is no longer true, and never see what is
 * written until the log has grown past it.
 */
export const mustNotBeAhead = async (
  store: Pick<EventStore, 'head'>,
  what: string,
  reached: Position,
): Promise<void> => {
  const head = await store.head();
  if (reached > head) throw new OlderLog(what, reached, head);
};
