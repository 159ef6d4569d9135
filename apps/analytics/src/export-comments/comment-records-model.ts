import {
  commentBroughtBack,
  commentEdited,
  commentErased,
  commentHidden,
  commentPosted,
  commentRedacted,
  commentReleased,
  commentRestored,
  commentWithdrawn,
  type Envelope,
} from '@folkmoot/contracts';
import type { Content, Workspace } from '@folkmoot/event-sourcing';
import type { FiguresModel, Heard } from '../folding/figures-model.js';
import { type CommentRecord, commentRecords } from './comment-record.js';

type Record = Content<CommentRecord>;

const changes = [
  commentEdited,
  commentWithdrawn,
  commentBroughtBack,
  commentHidden,
  commentRestored,
  commentRedacted,
  commentReleased,
  commentErased,
];

const isChange = (envelope: Envelope): envelope is Envelope<string, { readonly commentId: string }> =>
  changes.some((contract) => contract.is(envelope));

/** A record after one more message about its comment. */
const changed = (current: Record, envelope: Envelope): Record => {
  const { words, held, withdrawn, moderated, ...always } = current;
  const kept = {
    ...(words && { words }),
    ...(held && { held }),
    ...(withdrawn && { withdrawn }),
    ...(moderated && { moderated }),
  };
  if (commentEdited.is(envelope)) {
    const { text, editedAt } = envelope.data;
    const { words: _, ...others } = kept;
    const edited = text !== undefined && { words: { encrypted: text, event: 'comment-edited' as const } };
    return { ...always, ...others, editedAt, ...(!always.erased && edited) };
  }
  if (commentWithdrawn.is(envelope)) return { ...always, ...kept, withdrawn: true };
  if (commentHidden.is(envelope)) {
    return { ...always, ...kept, moderated: { reason: envelope.data.reason } };
  }
  if (commentRedacted.is(envelope)) {
    const { reason, ranges } = envelope.data;
    return { ...always, ...kept, moderated: { reason, parts: ranges } };
  }
  if (commentBroughtBack.is(envelope)) {
    const { withdrawn: _, ...others } = kept;
    return { ...always, ...others };
  }
  if (commentRestored.is(envelope)) {
    const { moderated: _, ...others } = kept;
    return { ...always, ...others };
  }
  if (commentReleased.is(envelope)) {
    const { held: _, ...others } = kept;
    return { ...always, ...others };
  }
  const { words: _, ...others } = kept;
  return { ...always, ...others, erased: true };
};

const applyPosted = (
  data: Parameters<typeof commentPosted.create>[0]['data'],
  ordinal: number,
  documents: Workspace,
): void => {
  const { commentId, consultationId, discussionId, authorId, organisation, inReplyTo, postedAt } = data;
  documents.update(commentRecords, commentId, () => ({
    consultationId,
    discussionId,
    posted: ordinal,
    authorId,
    ...(organisation !== undefined && { organisation }),
    ...(inReplyTo && { inReplyTo: inReplyTo.commentId }),
    postedAt,
    ...(data.text !== undefined && { words: { encrypted: data.text, event: 'comment-posted' as const } }),
    ...(data.held && { held: data.held }),
    replies: 0,
  }));
  if (!inReplyTo) return;
  documents.update(
    commentRecords,
    inReplyTo.commentId,
    (parent) => parent && { ...parent, replies: parent.replies + 1 },
  );
};

/** What exports and the feed say of each comment. */
export const commentRecordsModel: FiguresModel = {
  name: 'comments',
  version: 1,
  context: 'discussion',
  collections: [commentRecords],

  touches({ envelope }: Heard) {
    const touched = (id: string) => ({ collection: commentRecords, id });
    if (commentPosted.is(envelope)) {
      const { commentId, inReplyTo } = envelope.data;
      return [touched(commentId), ...(inReplyTo ? [touched(inReplyTo.commentId)] : [])];
    }
    return isChange(envelope) ? [touched(envelope.data.commentId)] : [];
  },

  apply({ envelope, ordinal }, documents) {
    if (commentPosted.is(envelope)) return applyPosted(envelope.data, ordinal, documents);
    if (!isChange(envelope)) return;
    documents.update(
      commentRecords,
      envelope.data.commentId,
      (current) => current && changed(current, envelope),
    );
  },
};
