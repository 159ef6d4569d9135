import type { Column } from '../export/table.js';

export const participationColumns = [
  { name: 'place', holds: 'text', meaning: 'consultation, or discussion.' },
  { name: 'placeId', holds: 'id', meaning: 'Of the consultation as a whole, or of the discussion in it.' },
  { name: 'day', holds: 'day', meaning: 'In UTC; `all` for the whole time.' },
  { name: 'responses', holds: 'number', meaning: 'Comments, replies and first stances together.' },
  { name: 'comments', holds: 'number', meaning: 'Comments at the top.' },
  { name: 'replies', holds: 'number', meaning: 'Replies to comments or to replies.' },
  {
    name: 'stances',
    holds: 'number',
    meaning: 'First stances of members on comments; changes are not counted.',
  },
  {
    name: 'participants',
    holds: 'number',
    meaning: 'Members who took part there on that day. They do not add up over days or discussions.',
  },
  {
    name: 'newParticipants',
    holds: 'number',
    meaning: 'Members who took part there for the first time; over all days they are the participants.',
  },
] as const satisfies readonly Column[];
