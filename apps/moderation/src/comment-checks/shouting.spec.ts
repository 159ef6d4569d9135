import { factsOf, kindsOf, wordsAt } from './facts-under-test.js';
import { shouting } from './shouting.js';

const found = (text: string) => kindsOf(shouting(factsOf(text)));

describe('shouting', () => {
  it('is a text mostly in capitals', () => {
    expect(found('STOP THIS MADNESS RIGHT NOW YOU PEOPLE')).toEqual(['shouting']);
    expect(found('КОГДА ЖЕ НАКОНЕЦ ОТКРОЮТ ПАРК СНОВА')).toEqual(['shouting']);
    const text = '😀 NOBODY EVER ASKED US ABOUT THIS, sorry';
    expect(wordsAt(text, shouting(factsOf(text)))).toContain('NOBODY');
  });

  it.each([
    'The NHS, HMRC, TfL, DEFRA and UNESCO all agree on HS2.',
    'NHS BBC ITV HS2 TFL GLA',
    'UNESCO NHS BBC DEFRA ITV',
    'I am VERY angry about this, REALLY.',
    'A B C D E F G H',
    'STOP!',
    'この公園は好きです。とても静かです。',
    'الحديقة الجديدة جميلة جدا يا جماعة',
    '2026 2027 2028 £12 24/7',
    '!!!!!!!!!!!!',
  ])('is not: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
