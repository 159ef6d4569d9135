import { FormatRegistry, type Static, Type } from '@sinclair/typebox';

const perMinute = (description: string, fallback: number) =>
  Type.Integer({ description, minimum: 1, maximum: 1_000_000_000, default: fallback });

/** As it completes "It must be text that is …". */
const TIME_ZONE = 'the name of a time zone';
FormatRegistry.Set(TIME_ZONE, (name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
});

/** Everything that the gateway reads from its environment. */
export const gatewayConfiguration = Type.Object({
  FOLKMOOT_ORIGIN: Type.String({
    description:
      'Where browsers find Folkmoot: scheme, host and port. https: makes the session cookie secure',
    pattern: '^https?://[a-z0-9.-]+(:[0-9]{1,5})?$',
    default: 'http://localhost:3000',
  }),
  FOLKMOOT_TIME_ZONE: Type.String({
    description: 'Where the site is, for the dates on its pages: Europe/London',
    format: TIME_ZONE,
    default: 'Europe/London',
  }),
  FOLKMOOT_TRUSTED_PROXIES: Type.Optional(
    Type.String({
      description:
        'The proxies (addresses or networks, with commas) whose X-Forwarded-For counts; nobody else may name an address',
      pattern: '^[0-9a-fA-F.:/]+(,[0-9a-fA-F.:/]+)*$',
    }),
  ),
  FOLKMOOT_VISITOR_READS_PER_MINUTE: perMinute('Reads a minute from one address without a session', 600),
  FOLKMOOT_READS_PER_MINUTE: perMinute('Reads a minute of one member', 3_000),
  FOLKMOOT_WRITES_PER_MINUTE: perMinute('Changes a minute by one member, or from one address', 60),
  FOLKMOOT_CREDENTIAL_ATTEMPTS: perMinute(
    'Attempts to join, log in or reset a password in 15 minutes, from one address and for one account',
    10,
  ),
  FOLKMOOT_STREAMS_PER_ADDRESS: perMinute('Live streams that one address may hold open', 20),
  FOLKMOOT_STREAMS: perMinute('Live streams that the gateway holds open in all', 10_000),
});

export type GatewayConfiguration = Static<typeof gatewayConfiguration>;
