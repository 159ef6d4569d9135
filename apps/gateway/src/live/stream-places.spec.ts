import { streamPlaces } from './stream-places.js';

describe('places for streams', () => {
  const outcome = (take: () => unknown) => {
    try {
      take();
      return 'taken';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it('are few for an address and bounded in all, and free again once each', () => {
    const take = streamPlaces({ perAddress: 2, inAll: 3 });
    const first = take('203.0.113.1');
    take('203.0.113.1');
    expect(outcome(() => take('203.0.113.1'))).toBe('too-many-requests');
    take('203.0.113.2');
    expect(outcome(() => take('203.0.113.3'))).toBe('too-many-requests');
    first();
    first();
    expect(outcome(() => take('203.0.113.3'))).toBe('taken');
    expect(outcome(() => take('203.0.113.4'))).toBe('too-many-requests');
  });

  it('are those of a household, not of each of its addresses', () => {
    const take = streamPlaces({ perAddress: 1, inAll: 10 });
    take('2001:db8::1');
    expect(outcome(() => take('2001:db8::2'))).toBe('too-many-requests');
  });
});
