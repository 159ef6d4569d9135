import { positionOf } from '@folkmoot/kernel';
import { Type } from '@sinclair/typebox';
import { contract, ContractViolation, type EnvelopeFields } from './envelope.js';
import { parseEnvelope } from './parse-envelope.js';

const commentPosted = contract(
  'discussion.comment-posted.v1',
  Type.Object(
    {
      commentId: Type.String({ format: 'uuid' }),
      replyTo: Type.Optional(Type.String({ format: 'uuid' })),
      at: Type.Object({ postedAt: Type.String({ format: 'date-time' }) }),
      tags: Type.Array(Type.Object({ name: Type.String() })),
    },
    { description: 'Somebody has said something.' },
  ),
);

const COMMENT = '6a204bd8-9f3b-4f6e-9d0c-0f5d8f1c2b3a';

const fields = {
  id: '0b5c6a52-54a1-4d6e-8f2b-1f0e7d3c9a10',
  subject: `comment-${COMMENT}`,
  time: '2026-11-24T18:30:00.000Z',
  position: positionOf(42),
  correlationid: 'request-1',
  causationid: 'command-1',
  data: { commentId: COMMENT, at: { postedAt: '2026-11-24T18:30:00.000Z' }, tags: [{ name: 'parks' }] },
};

const envelope = {
  specversion: '1.0',
  type: 'discussion.comment-posted.v1',
  source: '/discussion',
  datacontenttype: 'application/json',
  ...fields,
};

/** As another publisher may have written it: with whatever is wrong in it. */
const written = (changes: object): string => JSON.stringify({ ...envelope, ...changes });
const read = parseEnvelope([commentPosted]);

const violation = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof ContractViolation) return error.message;
    throw error;
  }
  throw new Error('There was no violation');
};

describe('a contract', () => {
  it('makes a CloudEvents envelope', () => {
    expect(commentPosted.create(fields)).toEqual(envelope);
  });

  it.each<[string, Partial<EnvelopeFields<unknown>>]>([
    ['/data/commentId', { data: { ...fields.data, commentId: 'no id' } }],
    ['/data/at/postedAt', { data: { ...fields.data, at: { postedAt: '2026-11-24' } } }],
    ['/data/at/postedAt', { data: { ...fields.data, at: { postedAt: '2026-13-24T18:30:00.000Z' } } }],
    ['/data/email', { data: { ...fields.data, email: 'ada@example.org' } }],
    ['/data/at/place', { data: { ...fields.data, at: { ...fields.data.at, place: 'Leeds' } } }],
    ['/data/tags/0/by', { data: { ...fields.data, tags: [{ name: 'parks', by: 'ada' }] } }],
    ['/subject', { subject: '' }],
    ['/time', { time: 'yesterday' }],
    ['/id', { id: '1' }],
  ])('lets nothing leave that it does not allow: %s', (path, wrong) => {
    const message = violation(() => commentPosted.create({ ...fields, ...wrong } as typeof fields));
    expect(message).toMatch(new RegExp(`^discussion.comment-posted.v1: ${path}: `));
    expect(message).not.toMatch(/ada|Leeds|no id|yesterday/);
  });

  it.each([
    'comment-posted',
    'discussion.comment-posted',
    'Discussion.comment-posted.v1',
    'discussion.posted.v0',
  ])('is not named %s', (type) => {
    expect(() => contract(type, Type.Object({}, { description: 'Wrong.' }))).toThrow(TypeError);
  });

  it('tells its readers what it means', () => {
    expect(() => contract('discussion.closed.v1', Type.Object({}))).toThrow('needs a description');
  });
});

describe('reading an envelope', () => {
  it('gives what was sent, and its type narrows it', () => {
    const received = read(JSON.stringify(commentPosted.create(fields)));
    expect(received).toEqual(envelope);
    expect(commentPosted.is(received) && received.data.tags[0]?.name).toBe('parks');
  });

  it('passes on a type that is not known', () => {
    const unknown = { type: 'discussion.comment-pinned.v7', data: 'whatever' };
    const received = read(written(unknown));
    expect(received).toEqual({ ...envelope, ...unknown });
    expect(commentPosted.is(received)).toBe(false);
  });

  it('accepts fields that were added later, in the envelope and at every depth of the data', () => {
    const later = {
      traceparent: '00-1-2-00',
      data: {
        ...fields.data,
        mood: 'calm',
        at: { ...fields.data.at, zone: 'UTC' },
        tags: [{ name: 'a', weight: 2 }],
      },
    };
    expect(read(written(later))).toEqual({ ...envelope, ...later });
  });

  it.each<[string, string]>([
    ['Not JSON', '{"specversion":'],
    ['Not an envelope: /', '[]'],
    ['Not an envelope: /', 'null'],
    ['Not an envelope: /specversion', written({ specversion: '0.3' })],
    ['Not an envelope: /subject', written({ subject: undefined })],
    ['Not an envelope: /data', written({ data: undefined })],
    ['discussion.comment-posted.v1: /data: ', written({ data: null })],
    [
      'discussion.comment-posted.v1: /data/commentId: ',
      written({ data: { ...fields.data, commentId: 'secret' } }),
    ],
  ])('refuses, as a violation: %s', (reason, text) => {
    const message = violation(() => read(text));
    expect(message.startsWith(reason)).toBe(true);
    expect(message).not.toContain('secret');
  });
});
