import { clientOf } from '../limits/client-address.js';
import { TooManyRequests } from '../limits/too-many-requests.js';

/** Milliseconds. Streams end when readers leave, so a while later there may be room. */
const TRY_AGAIN = 30_000;

/** Takes a place for a stream and answers how to free it, or throws `too-many-requests`. Freeing twice frees once. */
export type TakePlace = (address: string) => () => void;

export const streamPlaces = (limits: { perAddress: number; inAll: number }): TakePlace => {
  const open = new Map<string, number>();
  let all = 0;
  return (address) => {
    const client = clientOf(address);
    const mine = open.get(client) ?? 0;
    if (mine >= limits.perAddress || all >= limits.inAll) throw new TooManyRequests(TRY_AGAIN);
    open.set(client, mine + 1);
    all += 1;
    let taken = true;
    return () => {
      if (!taken) return;
      taken = false;
      all -= 1;
      const left = (open.get(client) as number) - 1;
      if (left > 0) open.set(client, left);
      else open.delete(client);
    };
  };
};
