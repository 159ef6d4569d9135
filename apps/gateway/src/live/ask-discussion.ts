import { LRUCache } from 'lru-cache';
import { ASSERTION_HEADER, type Clock } from '@folkmoot/service';
import type { ServiceAnswer, ServiceClient } from '../service-client/service-client.js';
import type { Session } from '../sessions/session.js';
import type { NewsCount } from './news-count.js';

/** What the live stream asks the discussion service, with the rights of whoever reads. */
export interface AskDiscussion {
  /** Undefined while the service says yes; else its refusal. */
  refusal(discussionId: string, session: Session | undefined): Promise<ServiceAnswer | undefined>;
  /** Since a position; without one nothing is counted and the answer says where the log is. */
  news(
    discussionId: string,
    after: string | undefined,
    session: Session | undefined,
  ): Promise<NewsCount | ServiceAnswer>;
}

/** Milliseconds for which an answer counts for all who have the same rights. */
const COUNTS = 10_000;

/** Later than every position: nothing comes after it. */
const LAST = '9'.repeat(20);

export const askDiscussion = (discussion: ServiceClient, clock: Clock): AskDiscussion => {
  const asked = new LRUCache<string, { until: number; answer: Promise<ServiceAnswer> }>({ max: 10_000 });

  const get = (path: string, session: Session | undefined): Promise<ServiceAnswer> =>
    discussion.request({
      method: 'GET',
      path,
      headers: { ...(session && { [ASSERTION_HEADER]: session.assertion }) },
    });

  return {
    async refusal(discussionId, session) {
      // Without a role a member sees what visitors see.
      const key = `${discussionId} ${session && session.roles.length > 0 ? session.memberId : ''}`;
      let known = asked.get(key);
      if (!known || clock() >= known.until) {
        known = { until: clock() + COUNTS, answer: get(`/discussions/${discussionId}`, session) };
        asked.set(key, known);
        known.answer.catch(() => asked.delete(key));
      }
      const answer = await known.answer;
      return answer.status === 200 ? undefined : answer;
    },
    async news(discussionId, after, session) {
      const since = encodeURIComponent(after ?? LAST);
      const answer = await get(`/discussions/${discussionId}/news?after=${since}`, session);
      return answer.status === 200 ? (JSON.parse(answer.body.toString('utf8')) as NewsCount) : answer;
    },
  };
};
