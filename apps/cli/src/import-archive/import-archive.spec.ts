import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discussionStreams } from '@folkmoot/discussion/streams';
import { identityStreams } from '@folkmoot/identity/streams';
import { moderationStreams } from '@folkmoot/moderation/streams';
import { documentedArchive, fileOf, linesOf } from '../../test/archive-file.js';
import { type WorkplaceInMemory, workplaceInMemory } from '../../test/workplace-in-memory.js';
import { exportArchive } from '../export-archive/export-archive.js';
import { Stopped } from '../progress.js';
import { ConsultationIsHere, importArchive } from './import-archive.js';

const CONSULTATION = '5b0b1e38-6f0a-4c0e-9d3e-6a1f5f0f9a01';
const comment = (number: number) => `e0000000-0000-4000-8000-00000000000${number}`;
const member = (number: number) => `a${number}000000-0000-4000-8000-00000000000${number}`;

let folder: string;
let workplace: WorkplaceInMemory;
let made = 0;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-archive-'));
  workplace = workplaceInMemory();
});
afterEach(async () => {
  await workplace.close();
  await rm(folder, { recursive: true });
});

const following = { onProgress: () => undefined, signal: new AbortController().signal };

const importing = async (text: string | Buffer) => {
  const file = join(folder, `in-${(made += 1)}.jsonl`);
  await writeFile(file, text);
  return importArchive(workplace, { file }, following);
};

const exported = async (): Promise<string> => {
  const file = join(folder, `out-${(made += 1)}.jsonl`);
  await exportArchive(workplace, { consultationId: CONSULTATION, file }, following);
  return readFile(file, 'utf8');
};

const stateOf = async (number: number) =>
  (await discussionStreams(workplace.platform).comments.load(comment(number))).state;

describe('the archive that the documentation shows', () => {
  it('comes in and goes out again, byte for byte', async () => {
    const report = await importing(documentedArchive());
    expect(report).toMatchObject({
      consultationId: CONSULTATION,
      comparison: 'same',
      membersMet: 0,
      counts: { timeline: 2, discussion: 1, member: 4, comment: 8, stance: 3, decision: 4 },
    });
    expect(await exported()).toBe(documentedArchive());
  });

  it('makes a consultation that closed early and has an outcome', async () => {
    await importing(documentedArchive());
    const { state } = await discussionStreams(workplace.platform).consultations.load(CONSULTATION);
    expect(state).toMatchObject({
      situation: 'published',
      window: { opensAt: '2025-03-03T09:00:00.000Z', closesAt: '2025-04-22T16:00:00.000Z' },
      outcome: 'We asked what the park needs. You said: benches and lights. We did both.',
    });
    const published = (await workplace.events('consultation-')).map(({ type, at }) => [type, at]);
    expect(published).toContainEqual(['outcome-published.v1', '2025-06-02T10:00:00.000Z']);
  });

  it('makes comments that stand as they stood', async () => {
    await importing(documentedArchive());
    expect(await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(stateOf))).toMatchObject([
      { situation: 'standing', hidden: false, textRevision: 1, erased: false },
      { text: expect.stringMatching(/01632 960123/), redactions: [{ start: 19, end: 31 }] },
      { hidden: true, topId: comment(2), text: 'What a stupid idea, as always.' },
      { situation: 'withdrawn', withdrawnAt: '2025-03-05T09:00:00.000Z', erased: true },
      { situation: 'standing', erased: true },
      { hidden: true, threadClosed: true },
      { held: true, text: 'Nobody has looked at this one yet.' },
      { topId: comment(1), postedAt: '2025-04-24T11:00:00.000Z' },
    ]);
  });

  it('gives an official the role, and a former member no name', async () => {
    await importing(documentedArchive());
    const { members } = identityStreams(workplace.platform);
    expect((await members.load(member(3))).state).toMatchObject({
      situation: 'imported',
      displayName: 'Grace Adeyemi',
      roles: [{ role: 'official', consultationId: CONSULTATION, organisation: 'Ambleby Town Council' }],
    });
    expect((await members.load(member(4))).state).toEqual({ situation: 'unknown' });
  });

  it('makes cases that are settled', async () => {
    await importing(documentedArchive());
    const { state } = await moderationStreams(workplace.platform).cases.load(comment(1));
    expect(state).toMatchObject({
      situation: 'settled',
      decisions: [{ action: 'hide' }, { action: 'restore', reason: 'appeal-upheld' }],
      appeals: [{ outcome: 'overturned' }],
    });
  });
});

describe('an archive that is not in its canonical form', () => {
  it('is taken, and goes out in it', async () => {
    const lines = linesOf(documentedArchive());
    const turned = lines.map((line) => Object.fromEntries(Object.entries(line).reverse()));
    const spaced = turned.map((line) => JSON.stringify(line).replaceAll('":"', '": "'));
    expect(await importing(spaced.join('\n'))).toMatchObject({ comparison: 'same' });
    expect(await exported()).toBe(documentedArchive());
  });

  it('with its lines in another order is told from one that lost something', async () => {
    const lines = linesOf(documentedArchive());
    const [first, second] = [lines.findIndex(({ kind }) => kind === 'member'), 6];
    [lines[first], lines[second]] = [lines[second] as object as never, lines[first] as object as never];
    expect(await importing(fileOf(lines))).toMatchObject({ comparison: 'in-another-order' });
    expect(await exported()).toBe(documentedArchive());
  });
});

describe('importing again', () => {
  it('stores nothing', async () => {
    await importing(documentedArchive());
    const before = await workplace.platform.store.head();
    expect(await importing(documentedArchive())).toMatchObject({ newEvents: 0, comparison: 'same' });
    expect(await workplace.platform.store.head()).toBe(before);
  });

  it('goes on where it was stopped', async () => {
    const file = join(folder, 'stopped.jsonl');
    await writeFile(file, documentedArchive());
    const stopping = new AbortController();
    const stopped = importArchive(
      workplace,
      { file },
      { signal: stopping.signal, onProgress: ({ stage }) => stage === 'Members' && stopping.abort() },
    );
    await expect(stopped).rejects.toThrow(Stopped);
    expect(await workplace.events('comment-')).toEqual([]);
    expect(await importing(documentedArchive())).toMatchObject({ comparison: 'same' });
    expect(await exported()).toBe(documentedArchive());
  });

  it('does not bring back what was erased here meanwhile', async () => {
    await importing(documentedArchive());
    await workplace.platform.keyring.destroy(`comment:${comment(1)}`);
    expect(await importing(documentedArchive())).toMatchObject({ newEvents: 0, comparison: 'different' });
    expect(await exported()).not.toMatch(/More benches/);
  });

  it('of another state of it is refused, and changes nothing', async () => {
    await importing(documentedArchive());
    const before = await workplace.platform.store.head();
    const other = documentedArchive().replace('More benches', 'Fewer benches');
    await expect(importing(other)).rejects.toThrow(ConsultationIsHere);
    expect(await workplace.platform.store.head()).toBe(before);
  });
});
