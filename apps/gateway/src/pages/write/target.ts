import { UUID_PATTERN } from '@folkmoot/service';

/** What is being written: a comment in a discussion, a reply to a comment, or new words for one's own. */
export type Target =
  | { readonly kind: 'comment'; readonly discussionId: string }
  | { readonly kind: 'reply' | 'edit'; readonly commentId: string };

/** Where its form goes, at the pages and at the API alike. */
export const actionOf = (target: Target): string => {
  switch (target.kind) {
    case 'comment':
      return `/discussions/${target.discussionId}/comments`;
    case 'reply':
      return `/comments/${target.commentId}/replies`;
    case 'edit':
      return `/comments/${target.commentId}/edit`;
  }
};

const ACTION = /^\/(discussions|comments)\/([^/]+)\/(comments|replies|edit)$/;

/** The other way round; undefined for anything else. */
export const targetOf = (action: string | undefined): Target | undefined => {
  const [, place, id = '', what] = ACTION.exec(action ?? '') ?? [];
  if (!UUID_PATTERN.test(id)) return undefined;
  if (place === 'discussions') return what === 'comments' ? { kind: 'comment', discussionId: id } : undefined;
  if (what === 'replies') return { kind: 'reply', commentId: id };
  return what === 'edit' ? { kind: 'edit', commentId: id } : undefined;
};
