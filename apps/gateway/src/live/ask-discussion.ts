import { LRUCache } from 'lru-cache';
import { ASSERTION_HEADER, type Clock, POSITION_HEADER } from '@folkmoot/service';
import type { ServiceAnswer, ServiceClient } from '../service-client/service-client.js';
import type { Session } from '../sessions/session.js';
import type { NewsCount } from './news-count.js';

/** What the live stream asks the discussion service, with the rights of whoever reads. */
export interface AskDiscussion {
  /** Undefined while the service says yes, as of what the reader has seen; else its refusal. */
  refusal(
    discussionId: string,
    session: Session | undefined,
    seen?: string,
  ): Promise<ServiceAnswer | undefined>;
  /** Since a position; without one nothing is counted and the answer says where the log is. */
  news(
    discussionId: string,
    after: string | undefined,
    session: Session | undefined,
  ): Promise<NewsCount | ServiceAnswer>;
}

/**
 * Milliseconds for which a yes counts for all who have the same rights. A no counts for nobody else: a read model that
 * is behind says it of a discussion that has just been made, and a browser that is refused does not come back.
 */
const COUNTS = 10_000;

/** Later than every position: nothing comes after it. */
const LAST = '9'.repeat(20);

export const askDiscussion = (discussion: Pick<ServiceClient, 'request'>, clock: Clock): AskDiscussion => {
  const asked = new LRUCache<string, { until: number; answer: Promise<ServiceAnswer> }>({ max: 10_000 });

  const get = (path: string, session: Session | undefined, seen?: string): Promise<ServiceAnswer> =>
    discussion.request({
      method: 'GET',
      path,
      headers: {
        ...(session && { [ASSERTION_HEADER]: session.assertion }),
        ...(seen !== undefined && { [POSITION_HEADER]: seen }),
      },
    });

  return {
    async refusal(discussionId, session, seen) {
      // Without a role a member sees what visitors see.
      const key = `${discussionId} ${session && session.roles.length > 0 ? session.memberId : ''}`;
      const known = asked.get(key);
      if (known && clock() < known.until && (await known.answer).status === 200) return undefined;
      const own = {
        until: clock() + COUNTS,
        answer: get(`/discussions/${discussionId}`, session, seen),
      };
      const forget = () => asked.get(key) === own && asked.delete(key);
      asked.set(key, own);
      own.answer.catch(forget);
      const answer = await own.answer;
      if (answer.status === 200) return undefined;
      forget();
      return answer;
    },
    async news(discussionId, after, session) {
      const since = encodeURIComponent(after ?? LAST);
      const answer = await get(`/discussions/${discussionId}/news?after=${since}`, session);
      return answer.status === 200 ? (JSON.parse(answer.body.toString('utf8')) as NewsCount) : answer;
    },
  };
};
