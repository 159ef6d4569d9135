import type { DomainEvent, EventShapes, Instant } from '@folkmoot/kernel';

export interface CommentIds {
  readonly commentId: string;
  readonly discussionId: string;
  readonly consultationId: string;
}

/** What a reply answers: a comment or another reply, and the comment at the top of both. */
export interface InReplyTo {
  readonly commentId: string;
  readonly topId: string;
}

/** A part of a text: in Unicode code points from its beginning, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Absent where no decision of moderation led to it: imports, demonstration data. */
export interface Decided {
  readonly decisionId?: string;
}

export type ErasureReason = 'author-forgotten' | 'withdrawn' | 'administrator';

/** Text is absent once it was erased. */
export type CommentEvent =
  | DomainEvent<
      'comment-posted',
      CommentIds & {
        readonly authorId: string;
        /** The organisation, if an official speaks. */
        readonly organisation?: string;
        readonly inReplyTo?: InReplyTo;
        readonly text?: string;
        /** Nobody but its author and staff sees it before a moderator has. */
        readonly held?: true;
        readonly postedAt: Instant;
      }
    >
  | DomainEvent<'comment-edited', CommentIds & { readonly text?: string; readonly editedAt: Instant }>
  | DomainEvent<'comment-withdrawn', CommentIds & { readonly withdrawnAt: Instant }>
  | DomainEvent<'comment-brought-back', CommentIds>
  | DomainEvent<'comment-hidden', CommentIds & Decided & { readonly reason: string }>
  | DomainEvent<
      'comment-redacted',
      CommentIds & Decided & { readonly reason: string; readonly ranges: readonly TextRange[] }
    >
  | DomainEvent<'comment-restored', CommentIds & Decided>
  | DomainEvent<'comment-released', CommentIds & Decided>
  /** Only on the comment at the top. */
  | DomainEvent<'thread-closed', CommentIds & Decided & { readonly reason: string }>
  | DomainEvent<'thread-reopened', CommentIds & Decided>
  /** What had happened to the comment before the decision came. */
  | DomainEvent<
      'decision-missed',
      CommentIds & { readonly decisionId: string; readonly why: 'text-changed' | 'erased' }
    >
  /** The event comes first, the key is destroyed because of it. */
  | DomainEvent<
      'comment-erased',
      CommentIds & { readonly why: ErasureReason; readonly reason?: string; readonly erasedAt: Instant }
    >;

const nothingPersonal = { version: 1, personal: [] } as const;
export const commentShapes: EventShapes<CommentEvent> = {
  'comment-posted': { version: 1, personal: ['text'] },
  'comment-edited': { version: 1, personal: ['text'] },
  'comment-withdrawn': nothingPersonal,
  'comment-brought-back': nothingPersonal,
  'comment-hidden': nothingPersonal,
  'comment-redacted': nothingPersonal,
  'comment-restored': nothingPersonal,
  'comment-released': nothingPersonal,
  'thread-closed': nothingPersonal,
  'thread-reopened': nothingPersonal,
  'decision-missed': nothingPersonal,
  'comment-erased': nothingPersonal,
};
