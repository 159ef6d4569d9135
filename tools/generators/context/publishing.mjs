import { camel, pascal } from '../names.mjs';

export const publishing = ({ name, aggregate }) => {
  const [value, type] = [camel(aggregate), pascal(aggregate)];
  return `import { ${value}Closed, ${value}Opened, ${value}Reopened, type Envelope, envelopeFields, outgoingNumbered } from '@folkmoot/contracts';
import type { ${type}Event } from '@folkmoot/${name}-domain';
import { type Platform, type Recorded, type Relay, startSealedRelay } from '@folkmoot/event-sourcing';
import { unreachable } from '@folkmoot/kernel';
import type { ${pascal(name)}Codecs } from '../streams.js';

/** What other contexts may know of an event. */
const translate = ({ event, stored }: Recorded<${type}Event>): Envelope => {
  const about = <Data>(data: Data) => envelopeFields(stored, data);
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
  startSealedRelay({
    ...platform,
    name: '${name}',
    codecs,
    onError,
    translate: (recorded: Recorded<${type}Event>) => outgoingNumbered(translate(recorded)),
  });
`;
};
