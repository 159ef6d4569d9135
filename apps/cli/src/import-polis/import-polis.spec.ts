import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { discussionStreams } from '@folkmoot/discussion/streams';
import { identityStreams } from '@folkmoot/identity/streams';
import { polisFolders, T, type Conversation } from '../../test/polis-folder.js';
import { type WorkplaceInMemory, workplaceInMemory } from '../../test/workplace-in-memory.js';
import { Stopped } from '../progress.js';
import { importPolis } from './import-polis.js';
import { problemLine } from './row-problem.js';
import { NothingToImport } from './import-plan.js';
import { readPolis } from './read-polis.js';
import { conversationOf } from './conversation.js';

const DAY = 86_400_000;

let folders: Awaited<ReturnType<typeof polisFolders>>;
let workplace: WorkplaceInMemory;
beforeEach(async () => {
  folders = await polisFolders();
  workplace = workplaceInMemory();
});
afterEach(async () => {
  await workplace.close();
  await folders.remove();
});

const following = { onProgress: () => undefined, signal: new AbortController().signal };

const importing = async (
  conversation: Conversation,
  texts: { title?: string; attribution?: string } = {},
) => {
  const folder = await folders.write(conversation);
  const report = await importPolis(workplace, { folder, ...texts }, following);
  return { folder, report, lines: report.problems.map(problemLine) };
};

/** What the log holds of stances, in Polis's words. */
const stancesIn = async () =>
  (await workplace.events('stance-')).map(({ data, at }) => ({
    at: Date.parse(at) - T,
    stance: (data as { stance: string }).stance,
    previous: (data as { previous?: string }).previous,
  }));

const small: Conversation = {
  comments: [{ id: 0 }, { id: 1, moderated: -1, at: T + 5 }, { id: 2, moderated: 0, at: T + 3 }],
  votes: [
    [0, 1, 1, T + 10],
    [0, 1, -1, T + 30],
    [0, 1, -1, T + 40],
    [1, 1, 0, T + 20],
    [2, 8, 1, T + 20],
  ],
};

describe('what an import makes', () => {
  it('is a consultation that was open from the first to just after the last of it', async () => {
    const { report } = await importing(small, { title: 'Our trees', attribution: 'By us' });
    const { consultations } = discussionStreams(workplace.platform);
    const { state } = await consultations.load(report.consultationId);
    expect(state).toEqual({
      situation: 'published',
      text: {
        title: 'Our trees',
        summary: 'Our trees',
        background: '',
        organisation: 'Polis conversation',
        attribution: 'By us',
      },
      timeline: [],
      window: { opensAt: new Date(T).toISOString(), closesAt: new Date(T + 41).toISOString() },
    });
  });

  it('names its members by their numbers', async () => {
    const { folder } = await importing(small);
    const { memberId } = conversationOf(await readPolis(folder));
    const { state } = await identityStreams(workplace.platform).members.load(memberId(8));
    expect(state).toEqual({ situation: 'imported', memberId: memberId(8), displayName: 'Participant 8' });
  });

  it('has a change of mind as an event and a repeat as none', async () => {
    const { report } = await importing(small);
    expect(await stancesIn()).toEqual([
      { at: 10, stance: 'agree', previous: undefined },
      { at: 20, stance: 'unsure', previous: undefined },
      { at: 20, stance: 'agree', previous: undefined },
      { at: 30, stance: 'disagree', previous: 'agree' },
    ]);
    expect(report.stances).toEqual({ standing: 3, notStanding: 0, changes: 4, repeats: 1 });
  });

  it('hides what was rejected, with its stances, and shows what nobody looked at', async () => {
    const { report } = await importing(small);
    const hidden = (await workplace.events('comment-')).filter(({ type }) => type === 'comment-hidden.v1');
    expect(hidden).toEqual([
      expect.objectContaining({
        at: new Date(T + 41).toISOString(),
        data: expect.objectContaining({ reason: 'Rejected by the moderators of the imported conversation' }),
      }),
    ]);
    expect(report.comments).toEqual({ shown: 2, hidden: 1, leftOut: 0 });
  });
});

describe('importing again', () => {
  it('stores nothing when nothing is new', async () => {
    const { folder } = await importing(small);
    const before = await workplace.platform.store.head();
    const again = await importPolis(workplace, { folder }, following);
    expect(await workplace.platform.store.head()).toBe(before);
    expect([again.newEvents, again.stances.standing, again.problems]).toEqual([0, 3, []]);
  });

  it('adds what a later export has more, and keeps the consultation open for it', async () => {
    await importing(small);
    const { report } = await importing({
      comments: [...small.comments, { id: 9, at: T + DAY }],
      votes: [...(small.votes ?? []), [1, 8, 1, T + DAY], [0, 1, 1, T + 2 * DAY]],
    });
    expect(report.problems).toEqual([]);
    expect(report.comments).toEqual({ shown: 3, hidden: 1, leftOut: 0 });
    expect((await stancesIn()).slice(4)).toEqual([
      { at: DAY, stance: 'agree', previous: undefined },
      { at: 2 * DAY, stance: 'agree', previous: 'disagree' },
    ]);
    expect(report.stances).toMatchObject({ standing: 4, notStanding: 0 });
  });

  it('takes a conversation without an address for the same by its oldest comment', async () => {
    const first = await importing({ ...small, summary: '' });
    const second = await importing({ ...small, comments: [...small.comments].reverse(), summary: '' });
    expect(second.report).toMatchObject({ knownBy: first.report.knownBy, newEvents: 0 });
    expect(first.report.knownBy).toMatch(/^comment [0-9a-f]{16}$/);
  });

  it('keeps two conversations apart', async () => {
    const first = await importing(small);
    const second = await importing({ ...small, summary: 'url,https://pol.is/others\n' });
    expect(second.report.consultationId).not.toBe(first.report.consultationId);
    expect(second.report.stances.standing).toBe(3);
  });
});

it('stops when asked, and goes on from there without doubles', async () => {
  const many: Conversation = {
    comments: [{ id: 0 }],
    votes: Array.from({ length: 900 }, (_, voter) => [0, voter, 1, T + voter] as const),
  };
  const folder = await folders.write(many);
  const stopping = new AbortController();
  const stopped = importPolis(
    workplace,
    { folder },
    {
      signal: stopping.signal,
      onProgress: ({ stage, done }) => stage === 'Stances' && done > 300 && stopping.abort(),
    },
  );
  await expect(stopped).rejects.toThrow(Stopped);
  const there = (await stancesIn()).length;
  expect(there).toBeGreaterThan(200);
  expect(there).toBeLessThan(900);
  const report = await importPolis(workplace, { folder }, following);
  expect(report.stances).toEqual({ standing: 900, notStanding: 0, changes: 900, repeats: 0 });
  expect((await stancesIn()).map(({ at }) => at)).toEqual(Array.from({ length: 900 }, (_, at) => at));
});

describe('odd rows are reported with their lines, and the rest goes on', () => {
  it.each([
    ['too long', 'long '.repeat(1_001), 'The comment is too long (5004 characters of at most 5000)'],
    ['made of nothing that shows', '\u2800\u200b', 'A comment needs words'],
    ['with control characters', 'Trees\u0007!', 'it holds control characters'],
  ])('a comment %s is left out with its votes', async (_, body, reason) => {
    const { report, lines } = await importing({
      comments: [{ id: 0 }, { id: 1, body }],
      votes: [
        [0, 1, 1],
        [1, 1, 1],
        [1, 2, 1],
      ],
    });
    expect(lines).toEqual([`comments.csv:3 comment 1 is left out, and its 2 votes: ${reason}`]);
    expect(report.comments).toEqual({ shown: 1, hidden: 0, leftOut: 1 });
    expect(report.stances).toMatchObject({ standing: 1, notStanding: 0 });
  });

  it('a time before 2000 or in the future is none', async () => {
    const future = Date.now() + DAY;
    const { report, lines } = await importing({
      comments: [{ id: 0 }, { id: 1, at: 1_588_323_600 }],
      votes: [
        [0, 1, 1, future],
        [0, 2, 1, T],
      ],
    });
    expect(lines).toEqual([
      'comments.csv:3 timestamp 1588323600 lies before the year 2000',
      `votes.csv:2 timestamp ${future} lies in the future`,
    ]);
    expect(report.stances.standing).toBe(1);
  });

  it('a vote that is older than its comment counts, for it counts in what was published', async () => {
    const { report, lines } = await importing({
      comments: [{ id: 0 }, { id: 1, at: T + DAY }],
      votes: [[1, 1, 1, T + 1]],
    });
    expect(lines).toEqual(['votes.csv:2 vote is older than comment 1; it is imported all the same']);
    expect(report.stances).toMatchObject({ standing: 1, notStanding: 0 });
  });

  it('a cell of the matrix that is not what stands is a difference', async () => {
    const { report } = await importing({
      ...small,
      matrix:
        'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2\n1,,0,2,2,0,1,0,\n8,,0,1,1,0,,,1\n',
    });
    expect(report.matrix).toEqual({
      cells: 3,
      different: 1,
      differences: [{ participantId: 1, commentId: 0, published: 1, standing: -1 }],
    });
  });

  it('an export without any comment is refused before anything is stored', async () => {
    const folder = await folders.write({ comments: [] });
    await expect(importPolis(workplace, { folder }, following)).rejects.toThrow(NothingToImport);
    expect(await workplace.platform.store.head()).toBe('');
  });

  it('an export of which no comment can be read is refused with the reason', async () => {
    const folder = await folders.write({ comments: [] });
    await writeFile(join(folder, 'comments.csv'), 'comment-id;author-id\n1;2\n');
    await expect(importPolis(workplace, { folder }, following)).rejects.toThrow(
      /can be read: comments\.csv:1 has no column timestamp/,
    );
  });
});
