import type { Page } from './consultation.js';

/** What the discussion service answers about comments, as far as pages show it. */

export const ORDERS = ['newest', 'oldest', 'most-agreed'] as const;
export type Order = (typeof ORDERS)[number];

export const STANCES = ['agree', 'disagree', 'unsure'] as const;
export type Stance = (typeof STANCES)[number];

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface Comment {
  readonly id: string;
  readonly discussionId: string;
  readonly inReplyToId: string | null;
  readonly state: 'standing' | 'withdrawn' | 'hidden' | 'erased' | 'held';
  readonly text: string | null;
  /** Where `[…]` stands for what moderators have taken out, in code points. */
  readonly redactions: readonly TextRange[];
  /** Why moderators have hidden or redacted it. */
  readonly reason: string | null;
  readonly threadClosed: boolean;
  readonly author: {
    readonly id: string;
    readonly name: string | null;
    readonly organisation: string | null;
  } | null;
  readonly postedAt: string;
  readonly editedAt: string | null;
  readonly stances: Readonly<Record<Stance, number>>;
  /** Everything under a comment at the top. */
  readonly replies: number;
}

export interface Thread extends Comment {
  readonly firstReplies: readonly Comment[];
}

/** What is the viewer's own on a page. */
export interface ViewerMarks {
  readonly memberId: string;
  readonly stances: Readonly<Record<string, Stance>>;
  /** Comments that the viewer has withdrawn. */
  readonly withdrawn: readonly string[];
  /** Comments that wait for a moderator: the viewer's own, or all of them for staff. */
  readonly held: Readonly<Record<string, Pick<Comment, 'author'> & { readonly text: string }>>;
}

export interface CommentPage extends Page<Thread> {
  readonly order: Order;
  readonly viewer: ViewerMarks | null;
  /** Up to which place in the log it shows everything; null where nobody has spoken. */
  readonly position: string | null;
}

export interface ReplyPage extends Page<Comment> {
  readonly viewer: ViewerMarks | null;
}

export interface OneComment extends Comment {
  readonly place: {
    readonly topId: string;
    readonly newestPage: number;
    readonly oldestPage: number;
    /** Absent for a comment at the top. */
    readonly repliesPage: number | null;
  };
  readonly viewer: ViewerMarks | null;
}
