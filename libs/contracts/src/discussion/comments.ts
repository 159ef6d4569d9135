import { type TProperties, Type } from '@sinclair/typebox';
import { contract } from '../envelope.js';
import { TextRanges } from '../text-ranges.js';

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
      held: Type.Optional(
        Type.Literal(true, {
          description: 'Nobody but its author and staff sees it before a moderator has.',
        }),
      ),
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
/** Absent where no moderator's decision led to it: imports, demonstration data. */
const decisionId = Type.Optional(
  Type.String({ format: 'uuid', description: 'The decision that led to it.' }),
);

export const commentHidden = contract(
  'discussion.comment-hidden.v1',
  comment({ reason: Type.String(), decisionId }, 'It is no longer shown.'),
);
export const commentRestored = contract(
  'discussion.comment-restored.v1',
  comment({ decisionId }, 'What was hidden or redacted is shown whole again.'),
);
export const commentRedacted = contract(
  'discussion.comment-redacted.v1',
  comment({ reason: Type.String(), ranges: TextRanges, decisionId }, 'Parts of it are no longer shown.'),
);
export const commentReleased = contract(
  'discussion.comment-released.v1',
  comment({ decisionId }, 'A held comment was looked at and is public.'),
);
export const threadClosed = contract(
  'discussion.thread-closed.v1',
  comment({ reason: Type.String(), decisionId }, 'Nobody can reply any more under this comment at the top.'),
);
export const threadReopened = contract(
  'discussion.thread-reopened.v1',
  comment({ decisionId }, 'A closed thread takes replies again.'),
);
export const decisionMissed = contract(
  'discussion.decision-missed.v1',
  comment(
    {
      decisionId: id,
      why: Type.Union([Type.Literal('text-changed'), Type.Literal('erased')], {
        description: 'What had happened to the comment before the decision arrived.',
      }),
    },
    'A moderator’s decision could not be carried out.',
  ),
);
export const commentErased = contract(
  'discussion.comment-erased.v1',
  comment(
    {
      why: Type.Union([
        Type.Literal('author-forgotten'),
        Type.Literal('withdrawn'),
        Type.Literal('administrator'),
      ]),
      erasedAt: instant,
    },
    'Its words are destroyed for good: delete every copy of them.',
  ),
);

/** Everything on `discussion.comments`. */
export const discussionComments = [
  commentPosted,
  commentEdited,
  commentWithdrawn,
  commentBroughtBack,
  commentHidden,
  commentRestored,
  commentRedacted,
  commentReleased,
  threadClosed,
  threadReopened,
  decisionMissed,
  commentErased,
] as const;
