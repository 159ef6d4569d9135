import { aComment, COMMENT, MEMBER, rendered } from '../page-under-test.js';
import type { Comment } from '../answers/comment.js';
import { CommentArticle } from './comment-article.js';
import type { Place } from './place.js';

const place = (more: Partial<Place> = {}): Place => ({
  phase: 'open',
  officialsMayAnswerAfterClosing: false,
  viewer: null,
  here: '/discussions/1?page=2',
  ...more,
});

const mine = place({ viewer: { memberId: MEMBER, stances: {}, withdrawn: [], held: {} } });
const article = (comment: Partial<Comment>, where = place()): string =>
  rendered(<CommentArticle comment={aComment(comment)} place={where} level={3} />);

describe('a comment', () => {
  it('that is withdrawn can be brought back by its author, and by nobody else', () => {
    const gone = { state: 'withdrawn', text: null, author: null } as const;
    const author = place({ viewer: { memberId: MEMBER, stances: {}, withdrawn: [COMMENT], held: {} } });
    expect(article(gone, author)).toContain(`href="/comments/${COMMENT}/bring-back"`);
    expect(article(gone, mine)).not.toContain('bring-back');
    expect(article(gone)).not.toContain('bring-back');
  });

  it('shows its words, name, time and counts under its own anchor', () => {
    const html = article({});
    expect(html).toContain(`<article class="comment" id="comment-${COMMENT}"`);
    for (const shown of [
      'Oaks, please.',
      'Rhys',
      '1 March 2026, 11:50',
      'Agree <b>3</b>',
      'Unsure <b>0</b>',
    ]) {
      expect(html).toContain(shown);
    }
    expect(html).not.toContain('edited');
  });

  it.each([
    ['withdrawn', 'Withdrawn by its author'],
    ['hidden', 'Hidden by moderators'],
  ] as const)('that is %s shows neither words nor a name, even if they were sent', (state, tombstone) => {
    const html = article({ state, text: 'Oaks, please.', author: null }, mine);
    expect(html).toContain(tombstone);
    expect(html).not.toMatch(/Oaks|Rhys|<form|Reply/);
  });

  it('that is hidden or redacted says why', () => {
    expect(article({ state: 'hidden', text: null, author: null, reason: 'abuse' })).toContain(
      'Hidden by moderators: it insults somebody',
    );
    const html = article({
      text: 'Call […] or […].',
      redactions: [{ start: 5, end: 8 }],
      reason: 'personal-details',
    });
    expect(html).toContain('Call <mark class="redaction">removed by moderators</mark> or […].');
    expect(html).toContain('Moderators have removed a part: it tells personal details');
  });

  it('that waits for a moderator is there for its author and for nobody else', () => {
    const held = { state: 'held', text: null, author: null } as const;
    expect(article(held)).toContain('Waiting for a moderator');
    expect(article(held)).not.toMatch(/Oaks|Rhys|Only you/);
    const viewer = {
      memberId: MEMBER,
      stances: {},
      withdrawn: [],
      held: { [COMMENT]: { text: 'Oaks.', author: { id: MEMBER, name: 'Rhys', organisation: null } } },
    };
    const html = article(held, place({ viewer }));
    expect(html).toMatch(/Rhys.*Oaks\..*Only you and the moderators/s);
    expect(html).not.toContain('<form');
  });

  it('can be reported by everybody but its author', () => {
    expect(article({})).toContain(`href="/comments/${COMMENT}/report"`);
    expect(article({}, mine)).not.toContain('/report"');
  });

  it('whose thread was closed offers no reply', () => {
    expect(article({})).toContain('/reply"');
    const html = article({ threadClosed: true });
    expect(html).not.toContain('/reply"');
    expect(html).toContain('no further replies');
    expect(article({}, place({ threadClosed: true }))).not.toContain('/reply"');
  });

  it('that is erased says so, by a former member', () => {
    const html = article({
      state: 'erased',
      text: null,
      author: { id: MEMBER, name: null, organisation: null },
    });
    expect(html).toContain('[erased]');
    expect(html).toContain('A former member');
    expect(html).not.toContain('<form');
  });

  it('marks officials with whom they speak for, and edits with their time', () => {
    const html = article({
      author: { id: MEMBER, name: 'Kwame', organisation: 'Riverside Council' },
      editedAt: '2026-03-01T11:55:00.000Z',
    });
    expect(html).toContain('Official representative, Riverside Council');
    expect(html).toMatch(/edited <time datetime="2026-03-01T11:55:00.000Z">/);
  });

  it('offers its author to edit for 15 minutes, and to withdraw at any time', () => {
    expect(article({}, mine)).toMatch(/\/edit".*\/withdraw"/);
    const late = article({ postedAt: '2026-03-01T11:45:00.000Z' }, mine);
    expect(late).not.toContain('/edit"');
    expect(late).toContain('/withdraw"');
    expect(article({ replies: 1 }, mine)).not.toContain('/edit"');
    expect(article({})).not.toMatch(/\/edit"|\/withdraw"/);
  });

  it('shows the viewer’s own stance as pressed, and where to come back to', () => {
    const html = article(
      {},
      place({ viewer: { memberId: 'x', stances: { [COMMENT]: 'disagree' }, withdrawn: [], held: {} } }),
    );
    expect(html.match(/value="(\w+)"[^>]*aria-pressed="true"/)?.[1]).toBe('disagree');
    expect(html).toContain('name="back" value="/discussions/1?page=2"');
  });

  it.each(['closed', 'paused', 'upcoming'] as const)('shows counts without buttons while %s', (phase) => {
    const html = article({}, place({ phase }));
    expect(html).toContain('Agree <b>3</b>');
    expect(html).not.toMatch(/<form|<button|\/reply"/);
  });

  it('can be answered after closing where officials may', () => {
    expect(article({}, place({ phase: 'closed', officialsMayAnswerAfterClosing: true }))).toContain(
      '/reply"',
    );
  });

  it('folds long words, all of which are there', () => {
    const html = article({ text: `${'A long story. '.repeat(100)}The end.` });
    expect(html).toContain('<summary>Show full comment</summary>');
    expect(html).toContain('The end.');
  });
});
