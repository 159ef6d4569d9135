import { Type } from '@sinclair/typebox';
import { asyncApiDocument } from './async-api.js';
import { contracts } from './contracts.js';
import { contract } from './envelope.js';
import { eventCatalogue } from './event-catalogue.js';
import { topics } from './topics.js';

const topic = { name: 'discussion.stances', key: 'the stance', about: 'Where members stand.' };
const stanceTaken = contract(
  'discussion.stance-taken.v1',
  Type.Object(
    {
      stance: Type.Union([Type.Literal('agree'), Type.Literal('disagree')], {
        description: 'One | the other.',
      }),
      on: Type.Object({ commentId: Type.String({ format: 'uuid' }) }, { description: 'What it is about.' }),
      history: Type.Optional(Type.Array(Type.Object({ at: Type.String({ format: 'date-time' }) }))),
    },
    { additionalProperties: false, description: 'A member has taken a stance.' },
  ),
);
const byTopic = { 'discussion.stances': [stanceTaken] };

describe('the AsyncAPI document', () => {
  it('has a channel for each topic and a message for each event', () => {
    const document = asyncApiDocument(byTopic, [topic]);
    expect(document).toMatchObject({
      asyncapi: '3.0.0',
      channels: {
        'discussion.stances': {
          address: 'discussion.stances',
          description: 'Where members stand.',
          messages: {
            'discussion.stance-taken.v1': { $ref: '#/components/messages/discussion.stance-taken.v1' },
          },
        },
      },
      operations: {
        'publish.discussion.stances': { action: 'send', channel: { $ref: '#/channels/discussion.stances' } },
      },
      components: {
        messages: {
          'discussion.stance-taken.v1': {
            summary: 'A member has taken a stance.',
            bindings: { kafka: { key: { type: 'string', description: 'the stance' } } },
            payload: {
              type: 'object',
              properties: {
                type: { const: 'discussion.stance-taken.v1' },
                data: { required: ['stance', 'on'], properties: { on: { required: ['commentId'] } } },
              },
            },
          },
        },
      },
    });
  });

  it('allows fields that are added later', () => {
    expect(JSON.stringify(asyncApiDocument(byTopic, [topic]))).not.toContain('additionalProperties');
  });

  it('holds plain JSON, and every reference leads somewhere', () => {
    const document = asyncApiDocument(contracts, topics);
    const text = JSON.stringify(document);
    expect(JSON.parse(text)).toEqual(document);
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1]!.split('/'));
    expect(references.length).toBeGreaterThan(topics.length);
    const found = references.map((path) =>
      path.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document),
    );
    expect(found).not.toContain(undefined);
  });
});

describe('the event catalogue', () => {
  it('has a chapter for each topic, a section for each event and a row for each field', () => {
    expect(eventCatalogue(byTopic, [topic])).toBe(`# Event catalogue

Generated from \`libs/contracts\`; the same as a machine reads it is the AsyncAPI document.

## discussion.stances

Where members stand.

Key: the stance.

### discussion.stance-taken.v1

A member has taken a stance.

| field | type | present | meaning |
| --- | --- | --- | --- |
| \`stance\` | \`"agree"\` or \`"disagree"\` | always | One \\| the other. |
| \`on\` | object | always | What it is about. |
| \`on.commentId\` | uuid | always |  |
| \`history\` | list of object | optional |  |
| \`history[].at\` | date-time | always |  |
`);
  });
});
