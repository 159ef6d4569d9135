import { positionOf } from '@folkmoot/kernel';
import type { EncodedEvent } from '../encode.js';
import type { StoredEvent } from '../event-store.js';

/** An event as a query gives it. */
export interface EventRow extends EncodedEvent {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: string;
}

export const EVENT_COLUMNS = `event.position, stream.name AS stream, event.revision, event.id, event.type, event.data,
  event.metadata, event.recorded_at AS "recordedAt"`;

export const storedEvent = (row: EventRow): StoredEvent => ({
  stream: row.stream,
  revision: row.revision,
  position: positionOf(row.position),
  id: row.id,
  type: row.type,
  data: JSON.parse(row.data) as StoredEvent['data'],
  metadata: JSON.parse(row.metadata) as StoredEvent['metadata'],
  recordedAt: row.recordedAt,
});
