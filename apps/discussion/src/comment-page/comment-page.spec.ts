import { CLOSES, discussionOfFile, type Person } from '../discussion-under-test.js';
import type { CommentPage, ReplyPage } from './comment-page.answer.js';
import type { Thread } from './comment.answer.js';

const ORDERS = ['newest', 'oldest', 'most-agreed'] as const;
const idsOf = ({ items }: { items: readonly { id: string }[] }): string[] => items.map(({ id }) => id);

describe('a page of comments', () => {
  const service = discussionOfFile();
  const pageOf = async (discussionId: string, query = '', as?: Person): Promise<CommentPage> =>
    service().read(`/discussions/${discussionId}/comments${query}`, as);
  const repliesOf = async (commentId: string, query = ''): Promise<ReplyPage> =>
    service().read(`/comments/${commentId}/replies${query}`);

  describe('of a long discussion', () => {
    let discussionId: string;
    let rhys: Person;
    /** Oldest first. */
    const comments: string[] = [];
    /** Under the seventh comment, oldest first. */
    const replies: string[] = [];
    let threadId: string;

    beforeAll(async () => {
      ({ discussionId } = await service().opened());
      rhys = await service().person('Rhys');
      for (let n = 1; n <= 45; n += 1)
        comments.push(await service().post(discussionId, rhys, `Comment ${n}`));
      threadId = comments[6] as string;
      for (let n = 1; n <= 25; n += 1) {
        const answered = n % 3 === 0 ? (replies.at(-1) as string) : threadId;
        replies.push(await service().reply(answered, rhys, `Reply ${n}`));
      }
    });

    it.each([
      ['newest', () => comments.toReversed()],
      ['oldest', () => comments],
    ] as const)('by %s has 20 to a page and all of them once', async (order, expected) => {
      const pages = await Promise.all(
        [1, 2, 3].map((n) => pageOf(discussionId, `?order=${order}&page=${n}`)),
      );
      expect(pages.map(({ items }) => items.length)).toEqual([20, 20, 5]);
      expect(pages.map(({ page, pages: all, total }) => [page, all, total])).toEqual([
        [1, 3, 45],
        [2, 3, 45],
        [3, 3, 45],
      ]);
      expect(pages.flatMap(idsOf)).toEqual(expected());
    });

    it('begins with the newest', async () => {
      expect(await pageOf(discussionId)).toEqual(await pageOf(discussionId, '?order=newest&page=1'));
    });

    it('is empty behind the last', async () => {
      expect(await pageOf(discussionId, '?page=4')).toMatchObject({
        items: [],
        page: 4,
        pages: 3,
        total: 45,
      });
    });

    it('shows the first three replies and the number of all', async () => {
      const { items } = await pageOf(discussionId, '?order=oldest');
      const thread = items[6] as Thread;
      expect({
        id: thread.id,
        replies: thread.replies,
        first: thread.firstReplies.map(({ id }) => id),
      }).toEqual({
        id: threadId,
        replies: 25,
        first: replies.slice(0, 3),
      });
    });

    it('has pages of replies, oldest first', async () => {
      const [first, second] = [await repliesOf(threadId), await repliesOf(threadId, '?page=2')];
      expect([...idsOf(first), ...idsOf(second)]).toEqual(replies);
      expect([first, second]).toMatchObject([
        { page: 1, pages: 2, total: 25 },
        { page: 2, pages: 2, total: 25 },
      ]);
      expect(second.items).toHaveLength(5);
    });

    it('is where the address of each comment leads, in both orders', async () => {
      for (const id of comments) {
        const { place } = (await service().read(`/comments/${id}`)) as {
          place: { topId: string; newestPage: number; oldestPage: number; repliesPage: null };
        };
        expect([place.topId, place.repliesPage]).toEqual([id, null]);
        expect(idsOf(await pageOf(discussionId, `?order=newest&page=${place.newestPage}`))).toContain(id);
        expect(idsOf(await pageOf(discussionId, `?order=oldest&page=${place.oldestPage}`))).toContain(id);
      }
    });

    it('is where the address of each reply leads, and the page of replies too', async () => {
      for (const id of replies) {
        const { place } = (await service().read(`/comments/${id}`)) as {
          place: { topId: string; newestPage: number; oldestPage: number; repliesPage: number };
        };
        expect(place.topId).toBe(threadId);
        expect(idsOf(await pageOf(discussionId, `?order=newest&page=${place.newestPage}`))).toContain(
          threadId,
        );
        expect(idsOf(await pageOf(discussionId, `?order=oldest&page=${place.oldestPage}`))).toContain(
          threadId,
        );
        expect(idsOf(await repliesOf(threadId, `?page=${place.repliesPage}`))).toContain(id);
      }
    });

    it('has no other page numbers and orders', async () => {
      const asked = (query: string) => () =>
        service().ask('GET', `/discussions/${discussionId}/comments?${query}`);
      await service().refused(
        [400, 'platform/query-invalid'],
        asked('page=0'),
        asked('page=-1'),
        asked('page=1.5'),
        asked('page=one'),
        asked('order=best'),
      );
    });
  });

  describe('by agreement', () => {
    it('has the most agreed first, then the least disagreed, then the oldest, and follows stances', async () => {
      const { discussionId } = await service().opened();
      const members = await Promise.all(['A', 'B', 'C'].map((name) => service().person(name)));
      const [a, b, c] = members as [Person, Person, Person];
      const ids: string[] = [];
      for (const text of ['one', 'two', 'three', 'four'])
        ids.push(await service().post(discussionId, a, text));
      const [one, two, three, four] = ids as [string, string, string, string];
      const take = (id: string, as: Person, stance: string) =>
        service().done('PUT', `/comments/${id}/stance`, as, { stance });
      const order = async () => idsOf(await pageOf(discussionId, '?order=most-agreed'));

      expect(await order()).toEqual([one, two, three, four]);
      await take(three, a, 'agree');
      await take(three, b, 'agree');
      await take(four, a, 'agree');
      await take(one, a, 'disagree');
      expect(await order()).toEqual([three, four, two, one]);
      await take(four, b, 'agree');
      await take(four, c, 'agree');
      expect(await order()).toEqual([four, three, two, one]);
      await take(four, a, 'disagree');
      await take(four, b, 'unsure');
      expect(await order()).toEqual([three, four, two, one]);
      const fifth = await service().post(discussionId, b, 'five');
      expect(await order()).toEqual([three, four, two, fifth, one]);
    });

    it('goes on over its pages', async () => {
      const { discussionId } = await service().opened();
      const rhys = await service().person('Rhys');
      const ids: string[] = [];
      for (let n = 0; n < 22; n += 1) ids.push(await service().post(discussionId, rhys));
      const last = ids.at(-1) as string;
      await service().done('PUT', `/comments/${last}/stance`, rhys, { stance: 'agree' });
      const pages = await Promise.all(
        [1, 2].map((n) => pageOf(discussionId, `?order=most-agreed&page=${n}`)),
      );
      expect(pages.flatMap(idsOf)).toEqual([last, ...ids.slice(0, -1)]);
      expect(pages[1]?.items).toHaveLength(2);
    });
  });

  describe('as it is shown', () => {
    it('tells the author alone which withdrawn ones are theirs', async () => {
      const { discussionId } = await service().opened();
      const rhys = await service().person('Rhys');
      const commentId = await service().post(discussionId, rhys);
      const replyId = await service().reply(commentId, rhys);
      await service().done('POST', `/comments/${replyId}/withdraw`, rhys);
      const withdrawn = async (url: string, as?: Person) =>
        ((await service().read(url, as)) as CommentPage).viewer?.withdrawn;
      const urls = [
        `/discussions/${discussionId}/comments`,
        `/comments/${commentId}/replies`,
        `/comments/${replyId}`,
      ];
      for (const url of urls) {
        expect(await withdrawn(url, rhys)).toEqual([replyId]);
        expect(await withdrawn(url, await service().person('Mair'))).toEqual([]);
        expect(await withdrawn(url)).toBeUndefined();
      }
    });

    it('has neither words nor names of what is withdrawn, in no order, for nobody', async () => {
      const { discussionId, organiser } = await service().opened();
      const rhys = await service().person('Rhiannon-Secret');
      const mair = await service().person('Mair');
      const commentId = await service().post(discussionId, rhys, 'Secret words');
      const replyId = await service().reply(commentId, rhys, 'Secret answer');
      await service().done('PUT', `/comments/${commentId}/stance`, mair, { stance: 'agree' });
      await service().done('POST', `/comments/${commentId}/withdraw`, rhys);
      await service().done('POST', `/comments/${replyId}/withdraw`, rhys);
      const tombstone = { state: 'withdrawn', text: null, author: null, editedAt: null };
      for (const as of [undefined, mair, organiser]) {
        for (const order of ORDERS) {
          const page = await pageOf(discussionId, `?order=${order}`, as);
          expect(page).toMatchObject({
            total: 1,
            items: [{ id: commentId, ...tombstone, firstReplies: [{ id: replyId, ...tombstone }] }],
          });
          expect(JSON.stringify(page)).not.toMatch(/Secret/);
          expect(JSON.stringify(page)).not.toContain(rhys.memberId);
        }
        expect(await service().read(`/comments/${replyId}`, as)).toMatchObject(tombstone);
      }
    });

    it('has the words again of what was brought back', async () => {
      const { discussionId } = await service().opened();
      const rhys = await service().person('Rhys');
      const commentId = await service().post(discussionId, rhys);
      const before = await pageOf(discussionId);
      await service().done('POST', `/comments/${commentId}/withdraw`, rhys);
      await pageOf(discussionId);
      await service().done('POST', `/comments/${commentId}/bring-back`, rhys);
      expect(await pageOf(discussionId)).toEqual({ ...before, position: expect.any(String) });
    });

    it('shows a visitor no stances, and each member their own on comments and first replies', async () => {
      const { discussionId } = await service().opened();
      const [a, b] = [await service().person('A'), await service().person('B')];
      const commentId = await service().post(discussionId, a);
      const replyId = await service().reply(commentId, b);
      await service().done('PUT', `/comments/${commentId}/stance`, a, { stance: 'agree' });
      await service().done('PUT', `/comments/${replyId}/stance`, a, { stance: 'unsure' });
      await service().done('PUT', `/comments/${commentId}/stance`, b, { stance: 'disagree' });
      const viewers = await Promise.all([undefined, a, b].map((as) => pageOf(discussionId, '', as)));
      expect(viewers.map((page) => (page as unknown as { viewer: unknown }).viewer)).toEqual([
        null,
        {
          memberId: a.memberId,
          stances: { [commentId]: 'agree', [replyId]: 'unsure' },
          withdrawn: [],
          held: {},
        },
        { memberId: b.memberId, stances: { [commentId]: 'disagree' }, withdrawn: [], held: {} },
      ]);
      expect(await service().read(`/comments/${commentId}/replies`, a)).toMatchObject({
        viewer: { memberId: a.memberId, stances: { [replyId]: 'unsure' } },
      });
      expect(await service().read(`/comments/${commentId}`)).toMatchObject({ viewer: null });
    });

    it('stays readable after the closing', async () => {
      const { discussionId } = await service().opened();
      await service().post(discussionId, await service().person('Rhys'));
      service().at(CLOSES);
      expect(await pageOf(discussionId)).toMatchObject({ total: 1 });
    });

    it('is one empty page where nobody has spoken', async () => {
      const { discussionId } = await service().opened();
      for (const order of ORDERS) {
        expect(await pageOf(discussionId, `?order=${order}`)).toEqual({
          order,
          items: [],
          position: null,
          page: 1,
          pages: 1,
          total: 0,
          viewer: null,
        });
      }
    });

    it('is that of a draft for staff alone', async () => {
      const { discussionId, organiser } = await service().drafted();
      const rhys = await service().person('Rhys');
      const asking = (as?: Person) => () =>
        service().ask('GET', `/discussions/${discussionId}/comments`, as && { as });
      await service().refused([404, 'discussion/discussion-not-found'], asking(), asking(rhys));
      expect(await pageOf(discussionId, '', organiser)).toMatchObject({ total: 0 });
    });

    it('is none where there is nothing', async () => {
      const nowhere = crypto.randomUUID();
      await service().refused([404, 'discussion/discussion-not-found'], () =>
        service().ask('GET', `/discussions/${nowhere}/comments`),
      );
      await service().refused(
        [404, 'discussion/comment-not-found'],
        () => service().ask('GET', `/comments/${nowhere}`),
        () => service().ask('GET', `/comments/${nowhere}/replies`),
      );
    });
  });
});
