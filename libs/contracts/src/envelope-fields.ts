import type { Instant, Position } from '@folkmoot/kernel';
import type { EnvelopeFields } from './envelope.js';

/** What an envelope tells of an event beside its data: of a stored event, whichever store it is in. */
export interface Told {
  readonly id: string;
  readonly stream: string;
  readonly position: Position;
  readonly metadata: {
    readonly occurredAt: Instant;
    readonly correlationId: string;
    readonly causationId: string;
  };
}

/** For `create` of a contract: the data of an event with where it comes from. */
export const envelopeFields = <Data>(
  { id, stream, position, metadata: { occurredAt, correlationId, causationId } }: Told,
  data: Data,
): EnvelopeFields<Data> => ({
  id,
  subject: stream,
  time: occurredAt,
  position,
  correlationid: correlationId,
  causationid: causationId,
  data,
});
