import { type AnswerOf, shown } from '@folkmoot/service';

const digits = (description: string) => shown.text(`${description} 64 hexadecimal digits.`);

export const rootAnswer = shown.named(
  'EvidenceRoot',
  {
    date: shown.day('The day on which it was made, UTC.'),
    context: shown.text('Whose log it is of.'),
    events: shown.count('How many events of the log are in it.'),
    position: shown.position('Where in the log the last of them is.'),
    root: digits('What the chain had come to with it.'),
  },
  'What the chain of a log had come to on a day. Whoever has kept it can show later whether that log was changed.',
);
export type EvidenceRoot = AnswerOf<typeof rootAnswer>;

export const evidencePage = shown.named(
  'EvidencePage',
  {
    context: shown.text('Whose log it is of.'),
    howToCheck: shown.text('How anybody can make the roots again.'),
    blocks: shown.count('How many blocks of commitments there are.'),
    ...shown.pageOf(rootAnswer, 'At most 20 roots, newest first.'),
  },
  'The roots of a context’s log.',
);
export type EvidencePage = AnswerOf<typeof evidencePage>;

export const blockAnswer = shown.named(
  'EvidenceBlock',
  {
    context: shown.text('Whose log it is of.'),
    number: shown.count('Which block, from 1.'),
    firstEvent: shown.count('Which event of the chain its first one is, from 1.'),
    before: digits('What the chain had come to before it.'),
    link: digits('What the chain has come to with its last event.'),
    commitments: shown.list(
      digits('What stands for an event.'),
      'One for each event, in the order of the log.',
    ),
  },
  'A stretch of the chain: 1,000 events, fewer in the newest block.',
);
export type EvidenceBlock = AnswerOf<typeof blockAnswer>;
