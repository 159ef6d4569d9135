import { commentRejections } from '@folkmoot/discussion-domain';
import type { Projection } from '@folkmoot/event-sourcing';
import { type Position, rejecting, START } from '@folkmoot/kernel';
import { type Caller, type JsonText, jsonText } from '@folkmoot/service';
import type { MemberDirectory } from '../members/member-directory.js';
import { type CommentDocument, commentDocuments, discussionCounts } from './comment-document.js';
import type { CommentView, Thread } from './comment.answer.js';
import type {
  CommentPage,
  CommentPageJson,
  Order,
  PlacedComment,
  ReplyPage,
  SharedCommentPage,
} from './comment-page.answer.js';
import { commentView } from './comment-view.js';
import { pageCache } from './page-cache.js';
import { mostAgreedOrder } from './most-agreed-order.js';
import { type Shown, shownOf, viewers } from './viewers.js';

export const PAGE_SIZE = 20;

/** About 10 KB each. */
const CACHED_PAGES = 2_000;
const CACHED_FOR = 5_000;

const reject = rejecting(commentRejections);

/** Everything of a page but what is the viewer's own. */
export interface SharedPage {
  readonly json: JsonText<SharedCommentPage>;
  readonly shown: readonly Shown[];
}

export interface CommentPagesOptions {
  readonly commentPage: Projection;
  readonly members: MemberDirectory;
  /** Where the log ends. */
  head(): Promise<Position>;
}

/** Numbered pages over lists in which every place is known: a page costs the same at 50 comments and at 50,000. */
export const commentPages = ({ commentPage, members, head }: CommentPagesOptions) => {
  const comments = () => commentPage.collection(commentDocuments);
  const mostAgreed = mostAgreedOrder(comments);
  const { viewerOf } = viewers({ commentPage, members });
  const shared = pageCache<SharedPage>({ entries: CACHED_PAGES, maxAge: CACHED_FOR });
  const viewed = pageCache<{ readonly json: CommentPageJson }>({ entries: CACHED_PAGES, maxAge: CACHED_FOR });

  const stretch = async (listId: string, from: number, to: number, newest: boolean) =>
    comments().page({
      where: { listId },
      range: { field: 'ordinal', from, to },
      sort: [{ field: 'ordinal', direction: newest ? 'descending' : 'ascending' }],
      limit: PAGE_SIZE,
    });

  const ordered = async (discussionId: string, order: Order, page: number, total: number) => {
    const before = (page - 1) * PAGE_SIZE;
    switch (order) {
      case 'oldest':
        return stretch(discussionId, before + 1, before + PAGE_SIZE, false);
      case 'newest':
        return stretch(discussionId, total - before - PAGE_SIZE + 1, total - before, true);
      case 'most-agreed': {
        const ids = await mostAgreed.ids(discussionId, before, PAGE_SIZE);
        return inOrder(ids, await comments().getMany(ids));
      }
    }
  };

  const found = async (commentId: string): Promise<CommentDocument> => {
    const comment = await comments().get(commentId);
    if (!comment) throw reject('comment-not-found', { commentId });
    return comment;
  };

  const views = async (documents: readonly CommentDocument[]): Promise<readonly CommentView[]> => {
    const names = await members.names(documents.map(({ authorId }) => authorId));
    return documents.map((one) => commentView(one, names));
  };

  const makePage = async (
    discussionId: string,
    order: Order,
    page: number,
    total: number,
    position: Position | null,
  ): Promise<SharedPage> => {
    const pages = pagesOf(total);
    const top = page > pages ? [] : await ordered(discussionId, order, page, total);
    const replies = await comments().getMany(top.flatMap(({ firstReplyIds }) => firstReplyIds));
    const byId = new Map((await views([...top, ...replies])).map((view) => [view.id, view]));
    const items = top.map(({ id, firstReplyIds }): Thread => ({
      ...(byId.get(id) as CommentView),
      firstReplies: firstReplyIds.flatMap((replyId) => byId.get(replyId) ?? []),
    }));
    return {
      json: jsonText({ order, items, page, pages, total, position }),
      shown: [...top, ...replies].map(shownOf),
    };
  };

  return {
    async waitFor(position: Position | undefined): Promise<void> {
      if (position !== undefined) await commentPage.waitFor(position);
    },

    /** A page of comments as JSON text, with what is the viewer's own on it. After its `position`, comments are new. */
    async comments(
      discussionId: string,
      order: Order,
      page: number,
      caller?: Caller,
    ): Promise<CommentPageJson> {
      const counts = await commentPage.collection(discussionCounts).get(discussionId);
      const position = counts?.position ?? null;
      const version = `${position ?? START}.${members.version()}`;
      const place = `${discussionId}.${order}.${page}`;
      const sharedPage = () =>
        shared.get(place, version, () =>
          makePage(discussionId, order, page, counts?.comments ?? 0, position),
        );
      const make = async () => {
        const { json, shown } = await sharedPage();
        return { json: withViewer(json, await viewerOf(caller, shown)) };
      };
      // What staff see beside it hangs on their roles, which no version tells.
      const isStaff = caller !== undefined && caller.roles.length > 0;
      const whole = isStaff ? await make() : await viewed.get(`${caller?.memberId}.${place}`, version, make);
      return whole.json;
    },

    async replies(topId: string, page: number, caller?: Caller): Promise<ReplyPage> {
      const { replies: total } = await found(topId);
      const before = (page - 1) * PAGE_SIZE;
      const replies = await stretch(topId, before + 1, before + PAGE_SIZE, false);
      const items = await views(replies);
      return {
        items,
        page,
        pages: pagesOf(total),
        total,
        viewer: await viewerOf(caller, replies.map(shownOf)),
      };
    },

    /** Which page of which list shows it: the place that its permanent address leads to. */
    async one(commentId: string, caller?: Caller): Promise<PlacedComment> {
      const comment = await found(commentId);
      const top = comment.topId === commentId ? comment : await found(comment.topId);
      const counts = await commentPage.collection(discussionCounts).get(comment.discussionId);
      const total = counts?.comments ?? 0;
      const [view] = await views([comment]);
      return {
        ...(view as CommentView),
        place: {
          topId: top.id,
          newestPage: Math.ceil((total - top.ordinal + 1) / PAGE_SIZE),
          oldestPage: Math.ceil(top.ordinal / PAGE_SIZE),
          repliesPage: comment === top ? null : Math.ceil(comment.ordinal / PAGE_SIZE),
        },
        viewer: await viewerOf(caller, [shownOf(comment)]),
      };
    },

    /** How many comments and replies came after a position. */
    async countSince(discussionId: string, position: Position): Promise<number> {
      return comments().count({
        where: { discussionId },
        range: { field: 'postedPosition', after: position },
      });
    },

    /** Whether anybody has replied to this very comment, up to now: a rule hangs on it. */
    async hasAnswers(commentId: string): Promise<boolean> {
      await commentPage.waitFor(await head());
      return ((await comments().get(commentId))?.answers ?? 0) > 0;
    },

    /** Lets go of every page in memory: some of them hold words or names that were erased. */
    forget(): void {
      shared.clear();
      viewed.clear();
    },

    reached: (): Position => commentPage.reached(),
  };
};

export type CommentPages = ReturnType<typeof commentPages>;

/** Joins two JSON texts: parsing twenty comments only to write them out again would cost more than all the rest. */
const withViewer = (page: JsonText<SharedCommentPage>, viewer: CommentPage['viewer']): CommentPageJson =>
  `${page.slice(0, -1)},"viewer":${JSON.stringify(viewer)}}` as CommentPageJson;

/** An empty list has one, empty page. */
const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / PAGE_SIZE));

const inOrder = (ids: readonly string[], documents: readonly CommentDocument[]): CommentDocument[] => {
  const byId = new Map(documents.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};
