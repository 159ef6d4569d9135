import type { Position } from '@folkmoot/kernel';
import { type Static, type TObject, type TSchema, Type } from '@sinclair/typebox';
import { type TypeCheck, TypeCompiler } from '@sinclair/typebox/compiler';
import { additionalProperties } from './additional-properties.js';
import './formats.js';

const text = (description: string) => Type.String({ minLength: 1, description });

const attributes = {
  specversion: Type.Literal('1.0'),
  id: Type.String({
    format: 'uuid',
    description: 'The event; the same id is the same event, however often it comes.',
  }),
  source: text('The context that publishes: `/discussion`.'),
  subject: text('The stream that it happened in, and the key of the message: `comment-<uuid>`.'),
  time: Type.String({ format: 'date-time', description: 'When it happened, in UTC with milliseconds.' }),
  position: Type.Unsafe<Position>(
    text('Its place in the log of its context; later ones compare greater as text.'),
  ),
  ordinal: Type.Optional(
    Type.Integer({
      minimum: 1,
      description:
        'Its number among everything that its context has published, from 1 without gaps, whatever the topic: whoever has 1 to n has all of it up to there.',
    }),
  ),
  correlationid: text('The request that started it all, across services.'),
  causationid: text('The event or command directly before.'),
  datacontenttype: Type.Literal('application/json'),
};

/**
 * What every message carries around its data, in the JSON format of CloudEvents 1.0
 * (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md); `position`, `ordinal`,
 * `correlationid` and `causationid` are extension attributes.
 */
const envelopeSchema = Type.Object({
  ...attributes,
  type: text('What happened, with its version.'),
  data: Type.Unknown(),
});

export type Envelope<T extends string = string, Data = unknown> = Readonly<
  Omit<Static<typeof envelopeSchema>, 'type' | 'data'>
> & { readonly type: T; readonly data: Data };

/** A message is not what its contract says. Names the field, never its value: that may be personal. */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';
}

export type EnvelopeFields<Data> = Omit<
  Envelope<string, Data>,
  'specversion' | 'type' | 'source' | 'datacontenttype' | 'ordinal'
>;

export interface Contract<T extends string = string, Data = unknown> {
  readonly type: T;
  readonly description: string;
  /** For readers and for documents: of the data, and of the whole envelope. */
  readonly data: TSchema;
  readonly schema: TSchema;
  /** Throws {@link ContractViolation} for what the contract does not allow, unknown fields included. */
  create(fields: EnvelopeFields<Data>): Envelope<T, Data>;
  /** Narrows what `parseEnvelope` gave; looks at the type only. */
  is(envelope: Envelope): envelope is Envelope<T, Data>;
  /** Throws {@link ContractViolation} for data that a reader cannot use; unknown fields pass. */
  check(envelope: Envelope): void;
}

/** Compiled when it is first needed: a process uses few of the contracts. */
const checker = (schema: () => TSchema) => {
  let compiled: TypeCheck<TSchema> | undefined;
  return (value: unknown, what: string, at = ''): void => {
    compiled ??= TypeCompiler.Compile(schema());
    if (compiled.Check(value)) return;
    const first = compiled.Errors(value).First();
    throw new ContractViolation(
      `${what}: ${at + (first?.path ?? '') || '/'}: ${first?.message ?? 'is wrong'}`,
    );
  };
};

const TYPE = /^([a-z]+)\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$/;

const checkEnvelope = checker(() => envelopeSchema);

/** Throws {@link ContractViolation} for what is no envelope at all; says nothing of its data. */
export function assertEnvelope(value: unknown): asserts value is Envelope {
  checkEnvelope(value, 'Not an envelope');
}

/**
 * One integration event: `contract('discussion.comment-posted.v1', Type.Object({ ... }, { description: '...' }))`. A
 * change that a reader would notice is a new version beside the old one; a new optional field is none.
 */
export const contract = <const T extends string, Data extends TObject>(
  type: T,
  dataSchema: Data,
): Contract<T, Static<Data>> => {
  const context = TYPE.exec(type)?.[1];
  const { description } = dataSchema;
  if (!context) throw new TypeError(`${type} is not like discussion.comment-posted.v1`);
  if (!description) throw new TypeError(`${type} needs a description: one sentence for its readers`);

  const data = additionalProperties(dataSchema, true);
  const envelopeOf = (of: TSchema) =>
    Type.Object({ ...attributes, type: Type.Literal(type), data: of }, { description });
  const checkSent = checker(() => envelopeOf(additionalProperties(dataSchema, false)));
  const checkReceived = checker(() => data);

  return {
    type,
    description,
    data,
    schema: envelopeOf(data),
    create: (fields) => {
      const envelope = {
        specversion: '1.0',
        id: fields.id,
        type,
        source: `/${context}`,
        subject: fields.subject,
        time: fields.time,
        position: fields.position,
        correlationid: fields.correlationid,
        causationid: fields.causationid,
        datacontenttype: 'application/json',
        data: fields.data,
      } as const;
      checkSent(envelope, type);
      return envelope;
    },
    is: (envelope): envelope is Envelope<T, Static<Data>> => envelope.type === type,
    check: (envelope) => checkReceived(envelope.data, type, '/data'),
  };
};
