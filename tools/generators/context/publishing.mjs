import { camel, pascal } from '../names.mjs';

export const publishing = ({ name, aggregate }) => {
  const [value, type] = [camel(aggregate), pascal(aggregate)];
  return `import { ${value}Closed, ${value}Opened, ${value}Reopened, type Envelope, type EnvelopeFields, outgoingNumbered } from '@folkmoot/contracts';
import type { ${type}Event } from '@folkmoot/${name}-domain';
import { type Platform, type Recorded, type Relay, startRelay } from '@folkmoot/event-sourcing';
import { unreachable } from '@folkmoot/kernel';
import type { ${pascal(name)}Codecs } from '../streams.js';

/** What other contexts may know of an event. */
const translate = ({ event, stored }: Recorded<${type}Event>): Envelope => {
  const about = <Data>(data: Data): EnvelopeFields<Data> => ({
    id: stored.id,
    subject: stored.stream,
    time: stored.metadata.occurredAt,
    position: stored.position,
    correlationid: stored.metadata.correlationId,
    causationid: stored.metadata.causationId,
    data,
  });
  switch (event.type) {
    case '${aggregate}-opened':
      return ${value}Opened.create(about(event.data));
    case '${aggregate}-closed':
      return ${value}Closed.create(about(event.data));
    case '${aggregate}-reopened':
      return ${value}Reopened.create(about(event.data));
    default:
      return unreachable(event);
  }
};

/** Tells the other contexts what has happened here. */
export const startPublishing = (
  platform: Platform,
  codecs: ${pascal(name)}Codecs,
  onError: (error: unknown) => void,
): Promise<Relay> =>
  startRelay({
    ...platform,
    name: '${name}',
    prefixes: ['${aggregate}-'],
    onError,
    translate: async (stored) =>
      stored.map((one) => outgoingNumbered(translate(codecs.${value}.decodeSealed(one)))),
  });
`;
};
