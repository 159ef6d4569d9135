import type { JsonObject } from '@folkmoot/kernel';
import type { AnyContract } from './parse-envelope.js';
import type { Topic } from './topics.js';

/** Which events a topic carries. */
export type ContractsByTopic = Readonly<Record<string, readonly AnyContract[]>>;

const CONTENT_TYPE = 'application/cloudevents+json';

const reference = (...path: readonly string[]): JsonObject => ({ $ref: `#/${path.join('/')}` });

/** Symbols of the schema library fall away. */
const plain = (schema: object): JsonObject => JSON.parse(JSON.stringify(schema)) as JsonObject;

const messageOf = ({ type, description, schema }: AnyContract, { key }: Topic): JsonObject => ({
  name: type,
  summary: description,
  contentType: CONTENT_TYPE,
  payload: plain(schema),
  bindings: { kafka: { key: { type: 'string', description: key }, bindingVersion: '0.5.0' } },
});

const channelOf = ({ name, about }: Topic, contracts: readonly AnyContract[]): JsonObject => ({
  address: name,
  description: about,
  messages: Object.fromEntries(
    contracts.map(({ type }) => [type, reference('components', 'messages', type)]),
  ),
});

/** The published language as an AsyncAPI 3.0 document (https://www.asyncapi.com/docs/reference/specification/v3.0.0). */
export const asyncApiDocument = (contracts: ContractsByTopic, topics: readonly Topic[]): JsonObject => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Folkmoot',
    version: '1.0.0',
    description:
      'What the contexts of Folkmoot publish. Readers ignore fields and types that they do not know.',
  },
  defaultContentType: CONTENT_TYPE,
  channels: Object.fromEntries(
    topics.map((topic) => [topic.name, channelOf(topic, contracts[topic.name] ?? [])]),
  ),
  operations: Object.fromEntries(
    topics.map(({ name }) => [`publish.${name}`, { action: 'send', channel: reference('channels', name) }]),
  ),
  components: {
    messages: Object.fromEntries(
      topics.flatMap((topic) =>
        (contracts[topic.name] ?? []).map((each) => [each.type, messageOf(each, topic)]),
      ),
    ),
  },
});
