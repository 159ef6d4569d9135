import { rejecting } from '@folkmoot/kernel';

export const commentRejections = {
  'comment-not-found': { kind: 'not-found', title: 'There is no such comment' },
  'comment-exists': { kind: 'conflict', title: 'There is a comment under this id' },
  'comment-empty': { kind: 'invalid', title: 'A comment needs words' },
  'comment-too-long': { kind: 'invalid', title: 'The comment is too long' },
  'comment-gone': { kind: 'conflict', title: 'The comment is no longer there' },
  'comment-held': { kind: 'conflict', title: 'The comment waits for a moderator to look at it' },
  'comment-moderated': {
    kind: 'conflict',
    title: 'A comment that moderators have hidden or shortened can no longer be edited',
  },
  'thread-closed': { kind: 'conflict', title: 'Moderators have closed this thread to further replies' },
  'not-at-the-top': { kind: 'conflict', title: 'Only the comment at the top has a thread' },
  'text-changed': { kind: 'conflict', title: 'The words are no longer those that were decided on' },
  'redaction-invalid': {
    kind: 'invalid',
    title: 'The parts to take out must lie in the text, in order, apart from each other',
  },
  'words-not-due': { kind: 'conflict', title: 'Withdrawn words are kept for 7 days' },
  'not-the-author': { kind: 'forbidden', title: 'Only its author may do this' },
  'edit-window-over': { kind: 'conflict', title: 'A comment can be edited for 15 minutes' },
  'already-answered': { kind: 'conflict', title: 'A comment that has a reply can no longer be edited' },
  'bring-back-too-late': { kind: 'conflict', title: 'A withdrawn comment can be brought back for 7 days' },
} as const;

export const rejectComment = rejecting(commentRejections);
