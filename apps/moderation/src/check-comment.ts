import type { Finding } from '@folkmoot/moderation-domain';
import type { KnownCommentDocument } from './known-comments/known-comment-document.js';

/**
 * Looks at the words of a comment that was posted or edited just now. Called again for the same words after a crash, so it
 * must then find the same.
 */
export type CheckComment = (comment: KnownCommentDocument, text: string) => Promise<readonly Finding[]>;
