import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@folkmoot/testing';
import { attack, wrappedKeysIn } from './erasure-attacker.js';
import { folkmoot } from './erasure-command.js';
import { readableThroughDoors } from './erasure-doors.js';
import { leaveBehind } from './erasure-left-behind.js';
import { markersForLife } from './erasure-markers.js';
import { livedThrough, type Scene } from './erasure-scene.js';
import { filesIn, readableInFolder } from './erasure-search.js';
import { FolkmootProcess } from './folkmoot-process.js';
import { made } from './site.js';

const EVERY_LOG = {
  FOLKMOOT_LOG_FILES: 'true',
  FOLKMOOT_LOG_LEVEL: 'debug',
  FOLKMOOT_VISITOR_READS_PER_MINUTE: '1000000',
};

const counts = (...items: readonly (readonly [what: string, count: number])[]) =>
  items.map(([what, count]) => ({ what, count }));

const namesIn = (found: readonly string[]): readonly string[] =>
  [...new Set(found.map((one) => one.split(' ', 1)[0] as string))].sort();

describe.each(['kept', 'erased'] as const)(
  'a whole life in Folkmoot, forgotten with the words %s',
  (words) => {
    const { personal, words: said, replaced, passing } = markersForLife();
    const markers = { personal, words: said, replaced, passing };
    const all = { ...personal, ...said, ...replaced, ...passing };
    const readable = Object.keys({ ...personal, ...said }).sort();
    const gone = { ...personal, ...replaced, ...passing, ...(words === 'erased' && said) };
    let site: FolkmootProcess;
    let elsewhere: string;
    let scene: Scene;
    let ownKeys: readonly Buffer[];

    /** Copies are looked at, so that nobody is in the way. */
    const stoppedCopy = async (name: string): Promise<string> => {
      const copy = join(elsewhere, name);
      expect(await site.kill('SIGTERM')).toBe(0);
      await cp(site.directory, copy, { recursive: true });
      return copy;
    };
    const everybody = () => ({ visitor: undefined, ...scene.people });
    const ownKeysIn = async (folder: string): Promise<number> => {
      const files = await Promise.all((await filesIn(folder)).map((file) => readFile(file)));
      return ownKeys.filter((key) => files.some((file) => file.includes(key))).length;
    };

    beforeAll(async () => {
      elsewhere = await mkdtemp(join(tmpdir(), 'folkmoot-elsewhere-'));
      site = await FolkmootProcess.create(EVERY_LOG);
      await site.start();
      scene = await livedThrough(site, markers);
    });
    afterAll(async () => {
      await site.remove();
      await rm(elsewhere, { recursive: true, force: true });
    });

    it('can be read before, through doors', async () => {
      const doors = await readableThroughDoors(
        site,
        scene.things,
        { ...everybody(), member: scene.member.token },
        all,
      );
      expect(namesIn(doors)).toEqual(readable);
      for (const format of ['csv', 'xlsx', 'jsonl'])
        expect(doors).toContain(
          `around at /api/consultations/${scene.place.consultationId}/export/comments?format=${format} for analyst`,
        );
      expect(doors).toContain('around at /api/feed?limit=1000 for analyst');
      expect(
        doors.filter((one) => one.endsWith(' for visitor')).map((one) => one.split(' ', 1)[0]),
      ).not.toEqual(expect.arrayContaining(['redacted']));
    });

    it('can be read before, in files, and by whoever has the keys as well', async () => {
      const inFiles = await readableInFolder(site.directory, all);
      expect(inFiles).toEqual(
        expect.arrayContaining([
          'renamed in documents/discussion.db',
          'edited in documents/discussion.db',
          'redacted in documents/discussion.db',
          expect.stringMatching(/^email in mailbox\//),
        ]),
      );
      const copy = await stoppedCopy('before');
      await leaveBehind(site.directory, scene.comments.long);
      const read = [...(await readableInFolder(copy, all)), ...(await attack(copy, all))];
      expect(namesIn(read)).toEqual(readable);
      const subjects = [
        `member:${scene.member.memberId}`,
        ...Object.values(words === 'erased' ? scene.comments : {}).map((id) => `comment:${id}`),
      ];
      ownKeys = wrappedKeysIn(copy).flatMap((key) => (subjects.includes(key.subject) ? [key.wrapped] : []));
      expect(ownKeys).toHaveLength(subjects.length);
      expect(await ownKeysIn(copy)).toBe(subjects.length);
      await rm(copy, { recursive: true });
      await site.start();
    });

    it('gives a receipt of what was erased in each of the four parts', async () => {
      const { status, body } = await site.ask('POST', '/api/me/erasure', {
        token: scene.member.token,
        body: { words, password: scene.member.password },
        headers: { 'idempotency-key': passing.idempotencykey },
      });
      expect(status).toBe(202);
      const { id, receipt } = body as { id: string; receipt: string };
      scene = { ...scene, things: { ...scene.things, erasureId: [id] } };
      const { parts } = await eventually(async () => {
        const { body: now } = await site.ask('GET', `/api${receipt}`);
        expect(now).toMatchObject({ id, words, completedAt: expect.any(String) });
        return now as { parts: { part: string; state: string; erased: object[] }[] };
      }, 30_000);
      expect(parts.map(({ part, state }) => `${part} ${state}`)).toEqual([
        'identity erased',
        'discussion erased',
        'moderation erased',
        'analytics erased',
      ]);
      expect(parts.map(({ erased }) => erased)).toEqual([
        counts(
          ['names', 2],
          ['addresses', 1],
          ['profiles', 2],
          ['sessions', 4],
          ['mails', expect.any(Number)],
        ),
        words === 'kept'
          ? counts(['names', 1])
          : counts(['names', 1], ['comment texts', Object.keys(scene.comments).length]),
        counts(['names', 1], ['report notes', 1], ['statements', 5], ['appeals', 1]),
        counts(['profiles', 1]),
      ]);
    });

    it('is in no file while it runs, through no door, and in nothing that was printed', async () => {
      expect(await readableInFolder(site.directory, gone)).toEqual([]);
      expect(await ownKeysIn(site.directory)).toBe(0);
      expect(await readableThroughDoors(site, scene.things, everybody(), gone)).toEqual([]);
      expect(Object.values(gone).filter((marker) => site.output.includes(marker))).toEqual([]);
    });

    it('is in no archive and no backup that is made afterwards, also not with the keys', async () => {
      await mkdir(join(elsewhere, 'archive'));
      const [archive, backup] = [join(elsewhere, 'archive', 'park.jsonl'), join(elsewhere, 'backup')];
      const data = ['--data', site.directory];
      expect(await folkmoot('export', scene.place.consultationId, '--to', archive, ...data)).toMatchObject({
        code: 0,
      });
      expect(await folkmoot('backup', backup, '--with-master-key', ...data)).toMatchObject({ code: 0 });
      expect((await filesIn(elsewhere)).length).toBeGreaterThan(3);
      expect(await readableInFolder(elsewhere, gone)).toEqual([]);
      expect(await attack(backup, gone)).toEqual([]);
      const stays = [...(await attack(backup, said)), ...(await readableInFolder(elsewhere, said))];
      expect(namesIn(stays)).toEqual(words === 'kept' ? Object.keys(said).sort() : []);
    });

    it('is in no file after it has stopped, whatever key is tried', async () => {
      const copy = await stoppedCopy('after');
      expect(await readableInFolder(copy, gone)).toEqual([]);
      expect(await attack(copy, gone)).toEqual([]);
      expect(await ownKeysIn(copy)).toBe(0);
    });

    it('leaves a site that works, and says what is missing', async () => {
      await site.start();
      const { neighbour } = scene.people;
      await made(site, neighbour, `/api/comments/${scene.place.othersCommentId}/replies`, {
        text: 'Still here.',
      });
      const { body: page } = await site.ask('GET', `/discussions/${scene.place.discussionId}`);
      const shown = page as string;
      expect(shown).toContain(words === 'kept' ? 'A former member' : '[erased]');
      expect(shown.includes(said.edited)).toBe(words === 'kept');
      const { body: comment } = await site.ask('GET', `/api/comments/${scene.comments.edited}`);
      expect(comment).toMatchObject(
        words === 'kept'
          ? { state: 'standing', text: `Then ${said.edited}, which is better.`, author: { name: null } }
          : { state: 'erased', text: null },
      );
      // What moderators still write to a former member has no reader, and is kept nowhere.
      const late = await site.ask('POST', `/api/cases/${scene.comments.edited}/decisions`, {
        token: scene.people.moderator,
        body: { action: 'hide', reason: 'abuse', statement: `Too late: ${personal.hidingstatement}` },
      });
      expect(late.status).toBe(words === 'kept' ? 201 : 409);
      const { email, password } = scene.member;
      expect(await site.ask('POST', '/api/sessions', { body: { email, password } })).toMatchObject({
        status: 401,
      });
      // Made again from the log, read models hold no more than before.
      expect(await folkmoot('rebuild', '--data', site.directory)).toMatchObject({ code: 0 });
      expect(await readableInFolder(site.directory, gone)).toEqual([]);
      expect(await readableThroughDoors(site, scene.things, everybody(), gone)).toEqual([]);
    });
  },
);
