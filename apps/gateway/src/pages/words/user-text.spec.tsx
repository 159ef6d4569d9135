import { renderToString } from 'preact-render-to-string';
import { UserText } from './user-text.js';

const shown = (text: string): string => renderToString(<UserText text={text} />);

describe('what a person wrote', () => {
  it('keeps its paragraphs and line breaks, each paragraph in its own direction', () => {
    expect(shown('One\ntwo\n \n\nثلاثة\n')).toBe('<p dir="auto">One<br/>two</p><p dir="auto">ثلاثة</p>');
  });

  it('shows markup as text', () => {
    expect(shown('<script>alert("1")</script> & <img src=x onerror=alert(1)>')).toBe(
      '<p dir="auto">&lt;script>alert(&quot;1&quot;)&lt;/script> &amp; &lt;img src=x onerror=alert(1)></p>',
    );
  });

  it('has links that lend nobody our good name', () => {
    expect(shown('At https://example.org/?a=1&b="2')).toBe(
      '<p dir="auto">At <a href="https://example.org/?a=1&amp;b=" rel="nofollow ugc noopener">' +
        'https://example.org/?a=1&amp;b=</a>&quot;2</p>',
    );
  });
});
