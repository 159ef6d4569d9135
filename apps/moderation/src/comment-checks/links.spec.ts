import { factsOf, kindsOf, wordsAt } from './facts-under-test.js';
import { links } from './links.js';

const found = (text: string) => kindsOf(links(factsOf(text)));

describe('links', () => {
  it('are found when there are more than three', () => {
    expect(found('https://a.org https://b.org https://c.org')).toEqual([]);
    const text = '😀 https://a.org www.b.org/x c.gov.uk, (http://d.org)';
    expect(kindsOf(links(factsOf(text)))).toEqual(['links/many']);
    expect(wordsAt(text, links(factsOf(text)))).toEqual([
      'https://a.org',
      'www.b.org/x',
      'c.gov.uk',
      'http://d.org',
    ]);
  });

  it.each([
    'http://192.168.0.1/x',
    'http://[::1]/',
    'https://user:pw@example.org/',
    'https://example.org:8443/',
    'ftp://example.org/file',
    'https://bit.ly/abc',
    'bit.ly/abc',
    'https://раураl.com/',
    'https://exаmple.org/',
  ])('are odd when they look made to deceive: %s', (link) => {
    expect(found(`See ${link} please`)).toEqual(['links/odd']);
    expect(wordsAt(`See ${link} please`, links(factsOf(`See ${link} please`)))).toEqual([link]);
  });

  it.each([
    'See www.riverside.gov.uk/park?x=1 and https://en.wikipedia.org/wiki/Elm_(tree)',
    'https://münchen.de and https://пример.рф',
    'p.m., e.g. this, i.e. that. And/or 24/7, 3.5 km, v1.2.3, 10.30am',
    'The park.It is nice.So is the lake.At noon it is full.In winter.Is it?',
    'Write to a@example.org, b@example.org, c@example.org or d@example.org',
    'Mr.Smith said: no... and then // nothing',
  ])('are as they should be in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
