import { existsSync, readdirSync, statSync } from 'node:fs';
import { appendFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { discussionStreams } from '@folkmoot/discussion/streams';
import { deriveId } from '@folkmoot/kernel';
import { documentedArchive } from '../../test/archive-file.js';
import { dataDirectories, withEmbedded } from '../../test/data-directory.js';
import { exportArchive } from '../export-archive/export-archive.js';
import { importArchive } from '../import-archive/import-archive.js';
import type { Progress } from '../progress.js';
import { restore } from '../restore/restore.js';
import { backUp } from './backup.js';

const CONSULTATION = '5b0b1e38-6f0a-4c0e-9d3e-6a1f5f0f9a01';
const DISCUSSION = 'c1a5e7d0-52a4-4b6f-9a64-2d1c8b7e5f01';
const BENCHES = 'comment:e0000000-0000-4000-8000-000000000001';
const TOMAS = 'member:a2000000-0000-4000-8000-000000000002';

let directories: Awaited<ReturnType<typeof dataDirectories>>;
/** A data directory with the documented archive in it, which nobody changes. */
let filled: string;
let directory: string;
let folder: string;
beforeAll(async () => {
  directories = await dataDirectories();
  filled = directories.next();
  const file = `${filled}.jsonl`;
  await writeFile(file, documentedArchive());
  await withEmbedded(filled, (embedded) =>
    importArchive({ embedded, projections: [] }, { file }, { ...following() }),
  );
});
beforeEach(async () => {
  directory = directories.next();
  folder = directories.next();
  await cp(filled, directory, { recursive: true });
});
afterAll(() => directories.remove());

const following = (onProgress: (progress: Progress) => void = () => undefined) => ({
  onProgress,
  signal: new AbortController().signal,
});

const backedUp = (withMasterKey = true) =>
  withEmbedded(directory, (embedded) =>
    backUp({ embedded, projections: [] }, { directory, folder, withMasterKey }, following()),
  );

const archiveIn = async (data: string): Promise<string> => {
  const file = `${directories.next()}.jsonl`;
  await withEmbedded(data, (embedded) =>
    exportArchive({ embedded, projections: [] }, { consultationId: CONSULTATION, file }, following()),
  );
  return readFile(file, 'utf8');
};

const restoring = (to: string, more: Partial<Parameters<typeof restore>[0]> = {}) =>
  restore({ backup: folder, directory: to, replace: false, erased: [], ...more });

const destroy = (...subjects: readonly string[]) =>
  withEmbedded(directory, async ({ platformOf }) => {
    for (const subject of subjects) await platformOf('identity').keyring.destroy(subject);
  });

describe('a backup', () => {
  it('is restored to the same', async () => {
    const { files, head } = await backedUp();
    expect(files.map(({ name }) => name)).toEqual(['events.db', 'keys.db', 'master.key']);
    const to = directories.next();
    expect(await restoring(to)).toMatchObject({ directory: to, head, erasedAgain: 0, masterKey: 'backup' });
    expect(await archiveIn(to)).toBe(documentedArchive());
  });

  it('is for its owner alone', async () => {
    await backedUp();
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });

  it('holds the master key only if that is wished', async () => {
    await backedUp(false);
    expect(existsSync(join(folder, 'master.key'))).toBe(false);
    const to = directories.next();
    expect(await restoring(to)).toMatchObject({ masterKey: 'missing' });
    await cp(join(directory, 'master.key'), join(to, 'master.key'));
    expect(await archiveIn(to)).toBe(documentedArchive());
  });

  it('holds nothing that can be read without keys, and nothing that was erased before', async () => {
    await destroy(BENCHES);
    await backedUp();
    const bytes = Buffer.concat(
      await Promise.all(readdirSync(folder).map((name) => readFile(join(folder, name)))),
    );
    for (const words of ['More benches', 'cheap lamps', 'Rhiannon', 'You have said this before'])
      expect(bytes.includes(words)).toBe(false);
    const to = directories.next();
    await restoring(to);
    expect(await archiveIn(to)).not.toMatch(/More benches/);
  });

  it('of a Folkmoot at work has the key of each event, whatever is written meanwhile', async () => {
    const written = await withEmbedded(directory, async (embedded) => {
      const { comments } = discussionStreams(embedded.platformOf('discussion'));
      const venue = {
        discussionId: DISCUSSION,
        consultationId: CONSULTATION,
        consultation: {
          situation: 'published' as const,
          window: { opensAt: '2020-01-01T00:00:00.000Z', closesAt: '2999-01-01T00:00:00.000Z' },
        },
        paused: false,
        officialsMayAnswerAfterClosing: false,
      };
      let count = 0;
      let busy = true;
      const writing = async (): Promise<void> => {
        while (busy) {
          const commentId = deriveId('spec', (count += 1));
          const now = new Date().toISOString();
          const author = { memberId: 'a1000000-0000-4000-8000-000000000001', confirmed: true };
          await comments.execute(
            commentId,
            { type: 'post-comment', commentId, venue, author, text: `Number ${count}`, now },
            { commandId: commentId, correlationId: commentId, actor: author.memberId, now },
          );
        }
      };
      const writers = [writing(), writing(), writing()];
      await backUp({ embedded, projections: [] }, { directory, folder, withMasterKey: true }, following());
      busy = false;
      await Promise.all(writers);
      return count;
    });
    const to = directories.next();
    await restoring(to);
    const comments = (await archiveIn(to)).split('\n').filter((line) => line.includes('"kind":"comment"'));
    expect(comments.length).toBeLessThanOrEqual(8 + written);
    const unread = comments.filter((line) => !line.includes('"text"'));
    // The withdrawn and the erased one of the archive.
    expect(unread).toHaveLength(2);
  });

  it('goes into a new or empty folder only', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'mine.txt'), 'mine');
    await expect(backedUp()).rejects.toThrow(/is not empty: name a new folder/);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });
});

describe('restoring', () => {
  it.each<[string, (folder: string) => Promise<unknown>, RegExp]>([
    ['without a manifest', (at) => rm(join(at, 'manifest.json')), /is no backup: it has no manifest.json/],
    [
      'with a broken manifest',
      (at) => writeFile(join(at, 'manifest.json'), '[]'),
      /manifest.json cannot be read/,
    ],
    ['that has lost a file', (at) => rm(join(at, 'keys.db')), /has lost keys.db/],
    [
      'of which a byte was added',
      (at) => appendFile(join(at, 'events.db'), 'x'),
      /events.db is not what was backed up/,
    ],
    [
      'of a newer version',
      async (at) => {
        const path = join(at, 'manifest.json');
        await writeFile(path, (await readFile(path, 'utf8')).replace('"version": 1', '"version": 2'));
      },
      /has version 2: this Folkmoot restores 1/,
    ],
  ])('a backup %s is refused, and nothing is made', async (_, damage, message) => {
    await backedUp();
    await damage(folder);
    const to = directories.next();
    await expect(restoring(to)).rejects.toThrow(message);
    expect(existsSync(to)).toBe(false);
  });

  it('over a directory that Folkmoot works on is refused, also with --replace', async () => {
    await backedUp();
    await withEmbedded(directory, async () => {
      await expect(restoring(directory, { replace: true })).rejects.toThrow(/is used by another process/);
    });
    expect(await archiveIn(directory)).toBe(documentedArchive());
  });

  it('over a directory that is not empty needs to be wished, and keeps the old one beside it', async () => {
    await backedUp();
    await expect(restoring(directory)).rejects.toThrow(
      /is not empty: name another directory, or say --replace/,
    );
    const { before } = await restoring(directory, { replace: true });
    expect(await archiveIn(before as string)).toBe(documentedArchive());
    expect(await archiveIn(directory)).toBe(documentedArchive());
  });

  it('keeps erased what was erased since, by the directory that is replaced', async () => {
    await backedUp();
    await destroy(BENCHES, TOMAS);
    expect(await restoring(directory, { replace: true })).toMatchObject({ erasedAgain: 2 });
    const archive = await archiveIn(directory);
    expect(archive).not.toMatch(/More benches|Tomás/);
    expect(archive).toMatch(/Rhiannon/);
  });

  it('keeps erased what a list names, where the directory is lost', async () => {
    await backedUp();
    const to = directories.next();
    expect(await restoring(to, { erased: [BENCHES] })).toMatchObject({ erasedAgain: 1 });
    expect(await archiveIn(to)).not.toMatch(/More benches/);
  });

  it('with another master key than the setting’s is refused', async () => {
    await backedUp();
    const to = directories.next();
    const masterKey = Buffer.alloc(32, 7).toString('base64');
    await expect(restoring(to, { masterKey })).rejects.toThrow(/another master key than FOLKMOOT_MASTER_KEY/);
    expect(existsSync(to)).toBe(false);
  });
});
