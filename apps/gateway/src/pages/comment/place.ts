import type { ViewerMarks } from '../answers/comment.js';
import type { Phase } from '../answers/consultation.js';

/** Where comments are shown: what can be done there, and where to come back to. */
export interface Place {
  readonly phase: Phase;
  readonly officialsMayAnswerAfterClosing: boolean;
  /** The thread that is shown takes no further replies. */
  readonly threadClosed?: boolean;
  readonly viewer: ViewerMarks | null;
  /** The page's path and query, without position. */
  readonly here: string;
}
