import { type TProperties, Type } from '@sinclair/typebox';
import { contract } from '../envelope.js';

const id = Type.String({ format: 'uuid' });
const instant = Type.String({ format: 'date-time' });

/**
 * Words are never readable in a topic: they are encrypted with the key of `comment:<commentId>` for the place
 * {@link commentTextPlace}, and absent when the key was gone before they were sent.
 */
const encryptedText = Type.Optional(
  Type.String({ description: 'The words as JSON text, encrypted with the key of their comment.' }),
);

/** The place that the encryption binds a comment's words to: those it was posted with, or those of an edit. */
export const commentTextPlace = (commentId: string, event: 'comment-posted' | 'comment-edited'): string =>
  `comment-${commentId}/${event}/text`;

const comment = <P extends TProperties>(properties: P, description: string) =>
  Type.Object(
    { commentId: id, discussionId: id, consultationId: id, ...properties },
    { additionalProperties: false, description },
  );

export const commentPosted = contract(
  'discussion.comment-posted.v1',
  comment(
    {
      authorId: id,
      organisation: Type.Optional(Type.String({ description: 'Whom an official speaks for.' })),
      inReplyTo: Type.Optional(
        Type.Object(
          { commentId: id, topId: id },
          { description: 'The comment or reply that is answered, and the comment at the top of both.' },
        ),
      ),
      text: encryptedText,
      postedAt: instant,
    },
    'Somebody said something.',
  ),
);
export const commentEdited = contract(
  'discussion.comment-edited.v1',
  comment({ text: encryptedText, editedAt: instant }, 'Its author changed the words.'),
);
export const commentWithdrawn = contract(
  'discussion.comment-withdrawn.v1',
  comment({ withdrawnAt: instant }, 'Its author took it away; it can still be brought back.'),
);
export const commentBroughtBack = contract(
  'discussion.comment-brought-back.v1',
  comment({}, 'Its author shows it again.'),
);
export const commentHidden = contract(
  'discussion.comment-hidden.v1',
  comment({ reason: Type.String() }, 'It is no longer shown.'),
);
export const commentRestored = contract(
  'discussion.comment-restored.v1',
  comment({}, 'A hidden comment is shown again.'),
);

/** Everything on `discussion.comments`. */
export const discussionComments = [
  commentPosted,
  commentEdited,
  commentWithdrawn,
  commentBroughtBack,
  commentHidden,
  commentRestored,
] as const;
