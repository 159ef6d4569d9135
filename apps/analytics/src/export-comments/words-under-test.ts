import {
  commentBroughtBack,
  commentEdited,
  commentErased,
  commentHidden,
  commentPosted,
  commentRedacted,
  commentReleased,
  commentRestored,
  commentTextPlace,
  commentWithdrawn,
} from '@folkmoot/contracts';
import { encryptText } from '@folkmoot/keyring';
import type { OutgoingMessage } from '@folkmoot/messaging';
import type { AnalyticsUnderTest } from '../analytics-under-test.js';
import { NOON } from '../../test/voices.js';
import type { TextPart } from './comment-record.js';

export interface SaidComment {
  readonly commentId: string;
  readonly discussionId: string;
  readonly consultationId: string;
  readonly authorId: string;
}

/** Comments with words, and what becomes of them, as discussion would publish it. */
export const wordsUnderTest = (service: () => AnalyticsUnderTest) => {
  const sealed = async (commentId: string, event: 'comment-posted' | 'comment-edited', words: string) => {
    const subject = `comment:${commentId}`;
    const key = (await service().platform.keyring.create([subject])).get(subject)!;
    return encryptText(key, JSON.stringify(words), commentTextPlace(commentId, event));
  };
  const say = async (message: OutgoingMessage): Promise<void> => {
    await service().publish(message);
    await service().folded();
  };
  type Told = Parameters<AnalyticsUnderTest['voices']['discussion']['message']>[0];

  const tell = (contract: Told, { authorId: _, ...about }: SaidComment, more: object = {}): Promise<void> =>
    say(service().voices.discussion.message(contract, `comment-${about.commentId}`, { ...about, ...more }));

  return {
    async posted(
      comment: SaidComment,
      words: string,
      more: { readonly held?: true; readonly organisation?: string; readonly inReplyTo?: SaidComment } = {},
    ): Promise<void> {
      const { inReplyTo, ...others } = more;
      await say(
        service().voices.discussion.message(commentPosted, `comment-${comment.commentId}`, {
          ...comment,
          text: await sealed(comment.commentId, 'comment-posted', words),
          postedAt: NOON,
          ...others,
          ...(inReplyTo && {
            inReplyTo: { commentId: inReplyTo.commentId, topId: inReplyTo.commentId },
          }),
        }),
      );
    },
    edited: async (comment: SaidComment, words: string): Promise<void> =>
      tell(commentEdited, comment, {
        text: await sealed(comment.commentId, 'comment-edited', words),
        editedAt: NOON,
      }),
    withdrawn: (comment: SaidComment) => tell(commentWithdrawn, comment, { withdrawnAt: NOON }),
    broughtBack: (comment: SaidComment) => tell(commentBroughtBack, comment),
    hidden: (comment: SaidComment, reason: string) => tell(commentHidden, comment, { reason }),
    restored: (comment: SaidComment) => tell(commentRestored, comment),
    released: (comment: SaidComment) => tell(commentReleased, comment),
    redacted: (comment: SaidComment, reason: string, ...ranges: readonly TextPart[]) =>
      tell(commentRedacted, comment, { reason, ranges }),
    erased: (comment: SaidComment) =>
      tell(commentErased, comment, { why: 'author-forgotten', erasedAt: NOON }),
    destroyKey: (comment: SaidComment) => service().platform.keyring.destroy(`comment:${comment.commentId}`),
  };
};
