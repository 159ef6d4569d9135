import type { Column } from '../export/table.js';

export const stanceColumns = [
  {
    name: 'ordinal',
    holds: 'number',
    meaning:
      'Its number among all that discussion has published: later ones are greater, and the feed has the same.',
  },
  { name: 'takenAt', holds: 'instant', meaning: 'When it was taken or changed.' },
  { name: 'commentId', holds: 'id', meaning: 'The comment or reply that it is about.' },
  { name: 'discussionId', holds: 'id', meaning: 'Where that was said.' },
  {
    name: 'memberId',
    holds: 'id',
    meaning: 'Who takes it: a pseudonym, the same in every export and in the feed.',
  },
  { name: 'stance', holds: 'text', meaning: 'One of agree, disagree, unsure.' },
  {
    name: 'previous',
    holds: 'text',
    meaning: 'The stance that it replaces; empty for the first one of this member on this comment.',
  },
] as const satisfies readonly Column[];
