import { randomBytes } from 'node:crypto';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { positionOf } from '@folkmoot/kernel';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { openRecentTexts, type RecentTexts, type SaidText } from './recent-texts.js';

const NOON = '2026-03-01T12:00:00.000Z';

describe('what was said lately', () => {
  const documents = sqliteDocuments({ path: ':memory:' });
  const keyring = sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) });
  let texts: RecentTexts;
  let told = 0;
  beforeAll(async () => {
    texts = await openRecentTexts(documents, keyring);
  });
  afterAll(async () => {
    await documents.close();
    await keyring.close();
  });

  const saying = (text: string, more: Partial<SaidText> = {}): SaidText => ({
    commentId: crypto.randomUUID(),
    authorId: 'rhys',
    discussionId: 'trees',
    text,
    at: NOON,
    ...more,
  });
  const said = async (text: string, more: Partial<SaidText> = {}): Promise<SaidText> => {
    const one = saying(text, more);
    told += 1;
    await texts.remember(one, positionOf(told));
    return one;
  };

  it('is told by author in the discussion and by other members, whatever case, accents and punctuation', async () => {
    await said('Café on the green: yes, please!');
    await said('CAFE ON THE GREEN, YES PLEASE', { authorId: 'ann', discussionId: 'paths' });
    await said('café on the green yes please', { authorId: 'ann' });
    await said('Café on the green? No, please!', { authorId: 'bea' });
    expect(await texts.saidBefore(saying('cafe on the green. Yes please.'))).toEqual({
      byAuthor: 1,
      byOthers: 1,
    });
    expect(await texts.saidBefore(saying('cafe on the green yes please', { discussionId: 'paths' }))).toEqual(
      {
        byAuthor: 0,
        byOthers: 1,
      },
    );
  });

  it('is not the comment itself, nor what was said later or long before', async () => {
    const own = await said('Plant more oaks along the river path');
    expect(await texts.saidBefore(own)).toEqual({ byAuthor: 0, byOthers: 0 });
    await said(own.text, { at: '2026-03-01T12:00:00.001Z' });
    await said(own.text, { at: '2026-02-22T11:59:59.999Z' });
    expect(await texts.saidBefore(own)).toEqual({ byAuthor: 0, byOthers: 0 });
    await said(own.text, { at: '2026-02-22T12:00:00.000Z' });
    expect(await texts.saidBefore(own)).toEqual({ byAuthor: 1, byOthers: 0 });
  });

  it('is forgotten with a comment, and replaced by an edit of it', async () => {
    const first = await said('Benches by the old boat house', { authorId: 'ann' });
    const again = saying(first.text, { authorId: 'ann' });
    expect(await texts.saidBefore(again)).toMatchObject({ byAuthor: 1 });
    await said('Benches elsewhere', { ...first, text: 'Benches elsewhere' });
    expect(await texts.saidBefore(again)).toMatchObject({ byAuthor: 0 });
    told += 1;
    await texts.forget(first.commentId, positionOf(told));
    expect(await texts.saidBefore({ ...again, text: 'Benches elsewhere' })).toMatchObject({ byAuthor: 0 });
    await texts.remember(first, positionOf(1));
    expect(await texts.saidBefore(again)).toMatchObject({ byAuthor: 0 });
  });
});
