import { problem } from '@folkmoot/service';
import type { Door, DoorRequest } from '../door/door.js';

/** What every service offers to its members, below the path that its own part has. */
const PART = '/me/data/';

/** In the order in which people would ask. */
const PARTS = ['identity', 'discussion', 'moderation', 'analytics'] as const;

/**
 * Everything that is held of a member, each service's part as it has answered it. All or nothing: a part that cannot be read
 * is the problem `unavailable`, since a download that leaves something out without a word would be a lie.
 */
export const collectOwnData = async (
  door: Pick<Door, 'pass'>,
  request: Omit<DoorRequest, 'method' | 'path' | 'query' | 'body'>,
): Promise<Buffer> => {
  const parts = await Promise.all(
    PARTS.map(async (part) => {
      const { status, body } = await door.pass({ ...request, method: 'GET', path: PART + part, query: '' });
      if (status !== 200) throw problem('unavailable');
      return Buffer.concat([Buffer.from(`"${part}":`), body]);
    }),
  );
  return Buffer.concat(
    parts.flatMap((part, index) => [Buffer.from(index === 0 ? '{' : ','), part]).concat(Buffer.from('}')),
  );
};
