import { factsOf, kindsOf, wordsAt } from './facts-under-test.js';
import { personalDetails } from './personal-details.js';

const found = (text: string) => {
  const findings = personalDetails(factsOf(text));
  return { kinds: kindsOf(findings).map((kind) => kind.split('/')[1]), words: wordsAt(text, findings) };
};
const all = (kind: string, cases: readonly (readonly [text: string, words: string])[]) =>
  it.each(cases)('%s', (text, words) => {
    expect(found(`😀 ${text}`)).toEqual({ kinds: [kind], words: [words] });
  });

describe('an e-mail address', () => {
  all('email', [
    ['Write to rhys.p+park@mail.example.co.uk.', 'rhys.p+park@mail.example.co.uk'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
  ]);
});

describe('a phone number', () => {
  all('phone', [
    ['Call me on 07911 123456 please', '07911 123456'],
    ['flat 3, 07911 123456.', '07911 123456'],
    ['or 07700 900123', '07700 900123'],
    ['020 7946 0958', '020 7946 0958'],
    ['(020) 7946-0958', '020) 7946-0958'],
    ['+44 (0)7911 123456', '+44 (0)7911 123456'],
    ['+33 6 12 34 56 78 after six', '+33 6 12 34 56 78'],
    ['٠٧٩١١١٢٣٤٥٦', '٠٧٩١١١٢٣٤٥٦'],
    ['07911 123456', '07911 123456'],
  ]);
  it('is found as often as it stands there', () => {
    expect(found('07911 123 456 or 07922 222 222').words).toEqual(['07911 123 456', '07922 222 222']);
  });
});

describe('a home address', () => {
  all('address', [
    ['I live at 12 Acacia Avenue, London W4 1AA', '12 Acacia Avenue, London W4 1AA'],
    ['come to 12a acacia road sw1a 1aa any time', '12a acacia road sw1a 1aa'],
    ['Flat 3, 42 Bridge St. Hammersmith\nW6 9DJ', '3, 42 Bridge St. Hammersmith\nW6 9DJ'],
    ['no. 42, SW1A 1AA', '42, SW1A 1AA'],
  ]);
});

describe('a card number', () => {
  all('card', [
    ['4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['pay 5500-0000-0000-0004!', '5500-0000-0000-0004'],
    ['in 2024 4111111111111111', '4111111111111111'],
  ]);
});

describe('a national insurance number', () => {
  all('national-insurance', [
    ['QQ 12 34 56 C'.replace('QQ', 'AB'), 'AB 12 34 56 C'],
    ['my ni is ab123456c', 'ab123456c'],
  ]);
});

describe('what is no personal detail', () => {
  it.each([
    'On 12/03/2026 at 10:30, 01-02-2026, 02.03.2026 100 people, 2026-03-01T12:00',
    'Between 1939-1945, in 2019 2020 2021 and the 1990s',
    '£1,200,000 or £2,500.00; 1 000 000 people; 3.14159265358979',
    'Flat 3 is empty, and so is number 12.',
    'Buses 94, 148 and 272 stop at W4 1AA. Take bus 94 to W6 9DJ.',
    'The library at W4 1AA opened on 12 March 2026',
    'We were 300 people near SW1A 1AA',
    'It costs £12 Million around W6 9DJ',
    'There are 40 trees. Postcode W6 9DJ',
    'Call 0800 1111 (Childline), 0300 123 1234 or 999',
    'Planning application 2026/01234/FUL, ref 20260301, ISBN 9780140449136',
    '4111 1111 1111 1112 and 0000 0000 0000 0000',
    'BG123456A, GB123456B, AB123456X and DA12345678',
    'この公園は2026年3月1日に開きます。',
    'الحديقة تفتح في ٢٠٢٦',
    '@rhys said so, me @ the park',
    'M25, A4, E1 and EC1',
  ])('%s', (text) => {
    expect(found(text)).toEqual({ kinds: [], words: [] });
  });
});
