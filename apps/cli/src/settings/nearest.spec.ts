import { nearest } from './nearest.js';

const choices = ['FOLKMOOT_PORT', 'FOLKMOOT_DATA', 'FOLKMOOT_SMTP_URL'];

it.each([
  ['FOLKMOOT_PROT', 'FOLKMOOT_PORT'],
  ['FOLKMOOT_SMTPURL', 'FOLKMOOT_SMTP_URL'],
  ['FOLKMOOT_DATE', 'FOLKMOOT_DATA'],
  ['FOLKMOOT_COLOUR_OF_THE_SKY', undefined],
])('%s probably means %s', (word, meant) => {
  expect(nearest(word, choices)).toBe(meant);
});
