import { assertEnvelope, type Contract, ContractViolation, type Envelope } from './envelope.js';

/** What of a contract does not depend on its data's type. */
export type AnyContract = Pick<Contract, 'type' | 'description' | 'data' | 'schema' | 'check'>;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new ContractViolation('Not JSON');
  }
};

/**
 * Reads a message's value. The data of a type that the contracts know is checked; a type that they do not know passes
 * as it is, so that a publisher may go ahead of its readers. Throws {@link ContractViolation}.
 */
export const parseEnvelope = (contracts: Iterable<AnyContract>): ((text: string) => Envelope) => {
  const known = new Map([...contracts].map((each) => [each.type, each]));
  return (text) => {
    const envelope = parsed(text);
    assertEnvelope(envelope);
    known.get(envelope.type)?.check(envelope);
    return envelope;
  };
};
