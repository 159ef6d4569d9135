const SENTENCES = [
  'The crossing by the school needs a longer green light in the morning.',
  'Buses should run until midnight at weekends, as they did ten years ago.',
  'Keep the old library open and let the club rooms pay for its heating.',
  'More trees along the market street would make summer there bearable.',
  'The new cycle lane ends where it is needed most, before the bridge.',
];

/**
 * A comment of about 150 characters that no other call returns: Waline refuses a comment it already has, and
 * every peer is to be given the same text.
 */
export function commentText(client, sequence) {
  const first = SENTENCES[sequence % SENTENCES.length];
  const second = SENTENCES[(client + sequence + 1) % SENTENCES.length];
  return `${first} ${second} (${process.pid}-${client}-${sequence})`;
}
