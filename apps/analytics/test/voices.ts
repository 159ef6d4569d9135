import type { Context } from '@folkmoot/analytics-domain';
import { type Envelope, type EnvelopeFields, outgoingNumbered } from '@folkmoot/contracts';
import { positionOf } from '@folkmoot/kernel';
import type { OutgoingMessage } from '@folkmoot/messaging';

/** A contract of the published language, as far as a voice needs it. */
export interface Sayable<Data> {
  create(fields: EnvelopeFields<Data>): Envelope;
}

/** What a context publishes, numbered as its relay would number it. */
export interface Voice {
  /** The next message; nothing is published by it. */
  message<Data>(
    contract: Sayable<Data>,
    subject: string,
    data: NoInfer<Data>,
    time?: string,
  ): OutgoingMessage;
  /** How many messages there were. */
  said(): number;
}

export const NOON = '2026-03-01T12:00:00.000Z';

export const voiceOf = (context: Context): Voice => {
  let ordinal = 0;
  return {
    said: () => ordinal,
    message(contract, subject, data, time = NOON) {
      ordinal += 1;
      const { topic, key, value } = outgoingNumbered(
        contract.create({
          id: crypto.randomUUID(),
          subject,
          time,
          position: positionOf(ordinal * 10),
          correlationid: `${context}-correlation`,
          causationid: `${context}-cause`,
          data,
        }),
      );
      return { topic, key, value: value(ordinal) };
    },
  };
};
