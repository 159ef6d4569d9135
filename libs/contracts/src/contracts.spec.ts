import { positionOf } from '@folkmoot/kernel';
import { contracts, outgoing } from './contracts.js';
import { memberConfirmed } from './identity/index.js';

describe('the published language', () => {
  it('has each type once, on a topic of its own context', () => {
    const placed = Object.entries(contracts).flatMap(([name, each]) =>
      each.map(({ type }) => ({ name, type })),
    );
    expect(new Set(placed.map(({ type }) => type)).size).toBe(placed.length);
    expect(placed.filter(({ name, type }) => name.split('.')[0] !== type.split('.')[0])).toEqual([]);
  });

  it('sends an envelope on the topic of its type, with its stream as the key', () => {
    const memberId = '6a204bd8-9f3b-4f6e-9d0c-0f5d8f1c2b3a';
    const envelope = memberConfirmed.create({
      id: '0b5c6a52-54a1-4d6e-8f2b-1f0e7d3c9a10',
      subject: `member-${memberId}`,
      time: '2026-11-24T18:30:00.000Z',
      position: positionOf(42),
      correlationid: 'request-1',
      causationid: 'command-1',
      data: { memberId },
    });
    expect(outgoing(envelope)).toEqual({
      topic: 'identity.members',
      key: `member-${memberId}`,
      value: JSON.stringify(envelope),
    });
    expect(() => outgoing({ ...envelope, type: 'identity.member-sneezed.v1' })).toThrow(TypeError);
  });
});
