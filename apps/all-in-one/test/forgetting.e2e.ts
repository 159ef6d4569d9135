import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '@folkmoot/testing';
import { readableInFolder } from './erasure-search.js';
import { memberIdOf } from './authorisation-people.js';
import { FolkmootProcess } from './folkmoot-process.js';
import { act, decide, newStaff } from './moderation-journey-people.js';
import { made, newMember, newOrganiser, openDiscussion, PASSWORD } from './site.js';

const MARKER = 'gwyliau7f3a9cee';
const NAME = 'Lowri';

describe('being forgotten while much goes on', () => {
  let site: FolkmootProcess;
  let administrator: string;
  let analyst: string;
  let moderator: string;
  let lowri: string;
  let place: Awaited<ReturnType<typeof openDiscussion>>;

  beforeEach(async () => {
    site = await FolkmootProcess.create();
    await site.start();
    administrator = await newOrganiser(site, 'Olwen');
    analyst = (await newStaff(site, administrator, 'Anan', 'analyst')).token;
    moderator = (await newStaff(site, administrator, 'Mona', 'moderator')).token;
    place = await openDiscussion(site, administrator);
    lowri = await newMember(site, NAME);
    for (let n = 0; n < 30; n += 1) await say(n);
  });
  afterEach(() => site.remove());

  const say = (n: number): Promise<string> =>
    made(site, lowri, `/api/discussions/${place.discussionId}/comments`, { text: `Comment ${n} ${MARKER}` });
  const tryToSay = (n: number) =>
    site.ask('POST', `/api/discussions/${place.discussionId}/comments`, {
      token: lowri,
      body: { text: `Late comment ${n} ${MARKER}` },
    });
  const forget = async (): Promise<string> => {
    const { status, body } = await site.ask('POST', '/api/me/erasure', {
      token: lowri,
      body: { words: 'erased', password: PASSWORD },
    });
    expect(status).toBe(202);
    return `/api${(body as { receipt: string }).receipt}`;
  };
  const completed = (receipt: string) =>
    eventually(async () => {
      const { body } = await site.ask('GET', receipt);
      expect((body as { completedAt: string | null }).completedAt).not.toBeNull();
      return body as { parts: { part: string; erased: { what: string; count: number }[] }[] };
    }, 30_000);
  const exported = async (format: string): Promise<string> => {
    const path = `/api/consultations/${place.consultationId}/export/comments?format=${format}`;
    const response = await fetch(site.address + path, { headers: { authorization: `Bearer ${analyst}` } });
    expect(response.status).toBe(200);
    return response.text();
  };
  /** Long enough for what follows from a decision to have followed. */
  const settled = () => delay(1_000);
  const nothingIsLeft = async (): Promise<void> => {
    expect(await readableInFolder(site.directory, { marker: MARKER })).toEqual([]);
    for (const path of [
      `/discussions/${place.discussionId}`,
      `/api/discussions/${place.discussionId}/comments`,
    ]) {
      const { body } = await site.ask('GET', path);
      expect(JSON.stringify(body)).not.toContain(MARKER);
    }
    for (const format of ['csv', 'jsonl']) expect(await exported(format)).not.toContain(MARKER);
  };

  it('what is said in the same moment is either refused or erased, and exports that run go to their ends', async () => {
    let going = true;
    const said: number[] = [];
    const saying = Promise.all(
      [1, 2, 3, 4].map(async (voice) => {
        for (let n = 0; going; n += 1) said.push((await tryToSay(voice * 1_000 + n)).status);
      }),
    );
    const exporting = (async () => {
      while (going) await exported('jsonl');
    })();
    await delay(200);
    const receipt = await forget();
    const { parts } = await completed(receipt);
    going = false;
    await Promise.all([saying, exporting]);
    expect(new Set(said)).toEqual(new Set([201, 401]));
    const posted = said.filter((status) => status === 201).length;
    expect(parts.find(({ part }) => part === 'discussion')?.erased).toContainEqual({
      what: 'comment texts',
      count: 30 + posted,
    });
    await nothingIsLeft();
    expect(await site.kill('SIGTERM')).toBe(0);
    expect(await readableInFolder(site.directory, { marker: MARKER })).toEqual([]);
  });

  it('what moderators decide in the same moment is kept from nobody but the member: no mail stays', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, (_, n) => say(100 + n)));
    for (const id of ids) await act(site, analyst, `/api/comments/${id}/reports`, { reason: 'spam' });
    const hiding = { action: 'hide', reason: 'spam', statement: `You advertise, ${MARKER}.` };
    const deciding = Promise.all(
      ids.map(async (id, n) => {
        await delay(n * 10);
        return (await decide(site, moderator, id, hiding)).status;
      }),
    );
    await delay(100);
    const receipt = await forget();
    const statuses = new Set(await deciding);
    await completed(receipt);
    for (const status of statuses) expect([201, 409]).toContain(status);
    await settled();
    expect(await readableInFolder(site.directory, { marker: MARKER, address: 'lowri@example.org' })).toEqual(
      [],
    );
    await nothingIsLeft();
  });

  it.each([0, 15, 40, 80])(
    'a process that is killed %i ms after it was asked goes on when it starts again',
    async (wait) => {
      const receipt = await forget();
      await delay(wait);
      await site.kill('SIGKILL');
      await site.start();
      await completed(receipt);
      await nothingIsLeft();
      expect(await site.kill('SIGTERM')).toBe(0);
      expect(await readableInFolder(site.directory, { marker: MARKER })).toEqual([]);
    },
  );

  it('asked for by several at once, it happens once', async () => {
    const memberId = await memberIdOf(site, lowri);
    const answers = await Promise.all([
      ...[1, 2].map(() =>
        site.ask('POST', '/api/me/erasure', { token: lowri, body: { words: 'erased', password: PASSWORD } }),
      ),
      site.ask('POST', `/api/members/${memberId}/erasure`, {
        token: administrator,
        body: { words: 'kept', reason: 'They wrote to us.' },
      }),
    ]);
    const accepted = answers.filter(({ status }) => status === 202);
    expect(accepted).toHaveLength(1);
    for (const { status } of answers) expect([202, 401, 409]).toContain(status);
    await completed(`/api${(accepted[0]?.body as { receipt: string }).receipt}`);
  });

  it('the same address may join again, as somebody new', async () => {
    await completed(await forget());
    lowri = await newMember(site, NAME);
    const { body } = await site.ask('GET', '/api/me/data', { token: lowri });
    expect(body).toMatchObject({ discussion: expect.any(Object) });
    expect(JSON.stringify(body)).not.toContain(MARKER);
    await say(1);
  });
});
