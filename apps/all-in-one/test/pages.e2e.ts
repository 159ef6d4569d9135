import { eventually } from '@folkmoot/testing';
import { FolkmootProcess } from './folkmoot-process.js';
import { Reader } from './reader.js';
import { newOrganiser, openDiscussion, PASSWORD } from './site.js';

/** The element that the page's own address leads to. */
const inView = ({ html, path }: Reader): string => {
  const anchor = path.split('#')[1] ?? '';
  const at = html.indexOf(`id="${anchor}"`);
  return anchor === '' || at < 0 ? '' : html.slice(at, html.indexOf('</article>', at));
};

describe('the website, without script', () => {
  let site: FolkmootProcess;
  let discussionId: string;
  let rhys: Reader;

  beforeAll(async () => {
    site = await FolkmootProcess.create();
    await site.start();
    ({ discussionId } = await openDiscussion(site, await newOrganiser(site, 'Olwen')));
    // A visitor waits for nobody's writes, so what the organiser has made may be there a moment later.
    await eventually(async () =>
      expect((await site.ask('GET', `/api/discussions/${discussionId}`)).status).toBe(200),
    );
    rhys = new Reader(site);
  });
  afterAll(() => site.remove());

  it('leads from the start page to a discussion, and from there to joining', async () => {
    expect(await rhys.open('/')).toBe(200);
    expect(await rhys.follow('A new park')).toBe(200);
    expect(await rhys.follow('Paths and trees')).toBe(200);
    expect(rhys.path).toBe(`/discussions/${discussionId}`);
    expect(rhys.html).toContain('What should grow there?');
    expect(await rhys.follow('Join')).toBe(200);
  });

  it('lets a visitor join, confirm the address and log in', async () => {
    const email = 'rhys@example.org';
    expect(await rhys.submit('/join', { email, displayName: 'Rhys', password: 'short' })).toBe(422);
    expect(rhys.html).toContain('Choose a password of 12 to 128 characters');
    expect(await rhys.submit('/join', { email, displayName: 'Rhys', password: PASSWORD })).toBe(200);
    expect(rhys.html).toContain('Look at your e-mails');
    const link = await eventually(async () => {
      const found = /\/confirm\?token=[\w-]+/.exec(await site.mailTo(email));
      if (!found) throw new Error('The mail has no link');
      return found[0];
    });
    expect(await rhys.open(link)).toBe(200);
    expect(await rhys.submit('/confirm')).toBe(200);
    expect(rhys.html).toContain('Your address is confirmed');
    await rhys.follow('Log in');
    expect(await rhys.submit('/log-in', { email, password: 'not this one, surely' })).toBe(401);
    expect(await rhys.submit('/log-in', { email, password: PASSWORD })).toBe(200);
    expect(rhys.html).toContain('Log out');
  });

  it('shows a comment at once and in view, and takes a form that is sent twice as one', async () => {
    await rhys.open(`/discussions/${discussionId}`);
    const form = { text: 'Oaks, <b>please</b>.\n\nhttps://example.org/oaks', key: 'the-key-of-this-form' };
    expect(await rhys.submit('/comments', form)).toBe(200);
    const shown = inView(rhys);
    expect(shown).toContain('Oaks, &lt;b>please&lt;/b>.');
    expect(shown).toContain('rel="nofollow ugc noopener"');
    await rhys.submit('/comments', form);
    expect(rhys.html.match(/<article/g)).toHaveLength(1);
  });

  it('takes a stance and shows it as one’s own', async () => {
    expect(await rhys.submit('/stance', { stance: 'agree' })).toBe(200);
    expect(inView(rhys)).toMatch(/value="agree"[^>]*aria-pressed="true"[^>]*>Agree <b>1<\/b>/);
  });

  it('lets the author edit until somebody has replied, and says so afterwards', async () => {
    await rhys.follow('Edit');
    expect(await rhys.submit('/edit', { text: 'Limes, rather.' })).toBe(200);
    expect(inView(rhys)).toMatch(/edited[\s\S]*Limes, rather\./);
  });

  it('shows a reply at its own address, in view', async () => {
    const [, answeredId = ''] = /#comment-(.+)/.exec(rhys.path) ?? [];
    await rhys.follow('Reply');
    expect(rhys.html).toContain('Limes, rather.');
    expect(await rhys.submit('/replies', { text: 'Or both.' })).toBe(200);
    expect(rhys.path).toMatch(/^\/comments\/[\w-]+\/replies\?position=\d+#comment-/);
    expect(inView(rhys)).toContain('Or both.');
    await rhys.open(`/discussions/${discussionId}`);
    expect(rhys.html).toMatch(/class="replies"[\s\S]*Or both\./);
    expect(rhys.html).toContain(`/comments/${answeredId}/withdraw"`);
    expect(rhys.html).not.toContain(`/comments/${answeredId}/edit"`);
  });

  it('refuses an empty comment without losing the form', async () => {
    expect(await rhys.submit('/comments', { text: '  ' })).toBe(422);
    expect(rhys.html).toContain('<a href="#text">Write something first</a>');
    expect(await rhys.submit('/comments', { text: 'A second one.' })).toBe(200);
    expect(inView(rhys)).toContain('A second one.');
  });

  it('takes words and name away when a comment is withdrawn, and gives them back', async () => {
    await rhys.follow('Withdraw');
    expect(await rhys.submit('/withdraw')).toBe(200);
    await rhys.follow('Back to the discussion');
    expect(rhys.html).toContain('Withdrawn by its author');
    expect(rhys.html).not.toContain('A second one.');
    await rhys.open(`${rhys.path.split(/[?#]/)[0]}`);
    const [, withdrawn = ''] =
      /id="comment-([\w-]+)"[^>]*><header><h3[^>]*><span class="gone">/.exec(rhys.html) ?? [];
    await rhys.open(`/comments/${withdrawn}/bring-back`);
    expect(await rhys.submit('/bring-back')).toBe(200);
    expect(inView(rhys)).toContain('A second one.');
  });

  it('changes name and answers on the account page, which shows them at once', async () => {
    await rhys.open('/account');
    expect(await rhys.submit('/account/name', { displayName: 'Rhys Bevan' })).toBe(200);
    expect(rhys.html).toContain('Your name is changed.');
    expect(rhys.html).toContain('value="Rhys Bevan"');
    await rhys.submit('/account/profile', { ageBand: '25-34', ward: 'Canalside' });
    expect(rhys.html).toMatch(/value="25-34" selected/);
    expect(rhys.html).toContain('value="Canalside"');
    expect(rhys.html).toContain('This device');
  });

  it('takes nothing that another site makes a browser send', async () => {
    await rhys.open(`/discussions/${discussionId}`);
    const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect(await rhys.submit('/comments', { text: 'Forged.' }, foreign)).toBe(403);
    expect(rhys.html).toContain('This did not come from our own page');
    await rhys.open(`/discussions/${discussionId}`);
    expect(rhys.html).not.toContain('Forged.');
  });

  it('keeps what was typed through logging in again', async () => {
    await rhys.open(`/discussions/${discussionId}`);
    await rhys.submit('/log-out');
    await rhys.open(`/discussions/${discussionId}`);
    expect(rhys.html).not.toContain('<textarea');
    const text = 'Typed for an hour.';
    const key = 'the-key-of-a-late-form';
    expect(await rhys.send(`/discussions/${discussionId}/comments`, { text, key })).toBe(401);
    expect(await rhys.submit('/log-in', { email: 'rhys@example.org', password: PASSWORD })).toBe(200);
    expect(rhys.html).toContain(`>${text}</textarea>`);
    expect(await rhys.submit('/comments', { text })).toBe(200);
    expect(inView(rhys)).toContain(text);
  });
});
