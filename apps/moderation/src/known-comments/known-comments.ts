import { setTimeout as delay } from 'node:timers/promises';
import { commentTextPlace } from '@folkmoot/contracts';
import type { Collection } from '@folkmoot/documents';
import type { Platform } from '@folkmoot/event-sourcing';
import { decryptText } from '@folkmoot/keyring';
import type { QuestionedComment } from '@folkmoot/moderation-domain';
import type { KnownDiscussions } from '../known-discussions/known-discussions.js';
import { type KnownCommentDocument, standingOf } from './known-comment-document.js';

/** How long to wait for the news of a comment that was posted just now, in milliseconds. */
const PATIENCE = 1_000;
const PAUSE = 20;

export interface KnownComments {
  get(commentId: string): Promise<KnownCommentDocument | undefined>;
  getMany(commentIds: readonly string[]): Promise<readonly KnownCommentDocument[]>;
  /** The words of each, by id; none for a comment whose words were erased. */
  texts(comments: readonly KnownCommentDocument[]): Promise<ReadonlyMap<string, string>>;
  /** For decisions: with its words, and whether its consultation is public. Waits a moment for one that is not known yet. */
  questioned(commentId: string): Promise<QuestionedComment | undefined>;
  /** What somebody posted, the newest first. */
  byAuthor(authorId: string, limit: number): Promise<readonly KnownCommentDocument[]>;
  /** Whoever's, the newest first. */
  newest(limit: number): Promise<readonly KnownCommentDocument[]>;
  put(comment: KnownCommentDocument): Promise<void>;
}

export const openKnownComments = async (
  { documents, keyring }: Pick<Platform, 'documents' | 'keyring'>,
  discussions: KnownDiscussions,
): Promise<KnownComments> => {
  const comments: Collection<KnownCommentDocument> = await documents.collection({
    name: 'known-comment.v1',
    indexes: [{ fields: ['authorId', 'postedAt'] }, { fields: ['postedAt'] }],
  });

  const texts: KnownComments['texts'] = async (wanted) => {
    const subjectOf = ({ commentId }: KnownCommentDocument) => `comment:${commentId}`;
    const keys = await keyring.get(wanted.filter(({ words }) => words !== undefined).map(subjectOf));
    return new Map(
      wanted.flatMap((comment) => {
        const { commentId, words } = comment;
        const key = keys.get(subjectOf(comment));
        if (!words || !key) return [];
        const text = decryptText(key, words.sealed, commentTextPlace(commentId, words.from));
        return [[commentId, JSON.parse(text) as string]];
      }),
    );
  };

  const awaited = async (commentId: string): Promise<KnownCommentDocument | undefined> => {
    for (let waited = 0; ; waited += PAUSE) {
      const comment = await comments.get(commentId);
      if (comment || waited >= PATIENCE) return comment;
      await delay(PAUSE);
    }
  };

  return {
    get: (commentId) => comments.get(commentId),
    getMany: (commentIds) => comments.getMany([...new Set(commentIds)]),
    texts,
    async questioned(commentId) {
      const comment = await awaited(commentId);
      if (!comment) return undefined;
      const { discussionId, consultationId, topId, authorId, textRevision } = comment;
      const text = (await texts([comment])).get(commentId);
      return {
        commentId,
        discussionId,
        consultationId,
        topId,
        authorId,
        standing: standingOf(comment),
        published: await discussions.isPublished(consultationId),
        textRevision,
        ...(text !== undefined && { text }),
      };
    },
    byAuthor: (authorId, limit) =>
      comments.page({
        where: { authorId },
        sort: [{ field: 'postedAt', direction: 'descending' }],
        limit,
      }),
    newest: (limit) => comments.page({ sort: [{ field: 'postedAt', direction: 'descending' }], limit }),
    put: (comment) => comments.write([{ put: comment }]),
  };
};
