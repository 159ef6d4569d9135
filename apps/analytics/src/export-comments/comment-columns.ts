import type { Column } from '../export/table.js';
import { RECORD_STATES } from './comment-record.js';

export const commentColumns = [
  { name: 'commentId', holds: 'id', meaning: 'The comment or reply.' },
  { name: 'discussionId', holds: 'id', meaning: 'Where it was said.' },
  { name: 'inReplyTo', holds: 'id', meaning: 'What it answers; empty for a comment at the top.' },
  {
    name: 'authorId',
    holds: 'id',
    meaning:
      'Who said it: a pseudonym, the same in every export and in the feed. Names are never in exports.',
  },
  { name: 'organisation', holds: 'text', meaning: 'Whom an official speaks for; empty for residents.' },
  { name: 'postedAt', holds: 'instant', meaning: 'When it was said.' },
  { name: 'editedAt', holds: 'instant', meaning: 'When its author last changed the words; empty if never.' },
  { name: 'state', holds: 'text', meaning: `One of ${RECORD_STATES.join(', ')}.` },
  {
    name: 'text',
    holds: 'text',
    meaning:
      'The words that are public now, `[…]` where moderators took out a part; empty unless it is standing or redacted.',
  },
  { name: 'agree', holds: 'number', meaning: 'Members who agree with it.' },
  { name: 'disagree', holds: 'number', meaning: 'Members who disagree with it.' },
  { name: 'unsure', holds: 'number', meaning: 'Members who are unsure about it.' },
  { name: 'replies', holds: 'number', meaning: 'Answers to it; answers to these are not counted.' },
  {
    name: 'moderationReason',
    holds: 'text',
    meaning: 'Why moderators hid it or took out parts, as a code of their list; empty if they did not.',
  },
] as const satisfies readonly Column[];
