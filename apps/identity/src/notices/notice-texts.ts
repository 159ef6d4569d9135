import type { Mail } from '../mail/mailer.js';
import type { Notice } from './notice.js';

const subjects: Record<Notice['what'], string> = {
  hide: 'A comment of yours is no longer shown',
  redact: 'A part of a comment of yours is no longer shown',
  restore: 'A comment of yours is shown again',
  'close-thread': 'The conversation about a comment of yours was closed',
  'reopen-thread': 'The conversation about a comment of yours was opened again',
  upheld: 'Your appeal: the decision stands',
  overturned: 'Your appeal: the decision was undone',
  warned: 'A warning from the moderators',
  suspended: 'Your account was suspended',
};

const sentences: Record<Notice['what'], string> = {
  hide: 'A moderator decided that one of your comments is no longer shown.',
  redact: 'A moderator decided that a part of one of your comments is no longer shown. The rest stays.',
  restore:
    'A moderator decided that one of your comments is shown again, with everything that belongs to it.',
  'close-thread': 'A moderator closed the conversation about one of your comments: it takes no more replies.',
  'reopen-thread': 'A moderator opened the conversation about one of your comments again.',
  upheld: 'Another moderator looked at your appeal. The decision stands.',
  overturned: 'Another moderator looked at your appeal. The decision was undone.',
  warned: 'A moderator has warned you about how you take part.',
  suspended:
    'A moderator has suspended your account: you cannot take part for the time being. ' +
    'You can still log in, to read, to appeal against decisions, and to download or erase your data.',
};

/** `off-topic` as people read it. */
const inWords = (reason: string): string => reason.replaceAll('-', ' ');

/** The mail about a notice, with the moderator's own words where there are any. It names nobody and quotes no comment. */
export const noticeMail = (
  { what, reason }: Notice,
  statement: string | undefined,
  origin: string,
): Omit<Mail, 'to'> => ({
  subject: `${subjects[what]} on Folkmoot`,
  text: [
    `${sentences[what]} This is about Folkmoot at ${origin}.`,
    ...(reason === undefined ? [] : [`The reason: ${inWords(reason)}.`]),
    ...(statement === undefined ? [] : [`The moderator writes:\n\n${statement}`]),
    `What was decided, and whether you can appeal, you find here:\n\n${origin}/account/notices`,
    '',
  ].join('\n\n'),
});
