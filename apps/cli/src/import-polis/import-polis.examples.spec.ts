import { join } from 'node:path';
import { discussionReadModels } from '@folkmoot/discussion/read-models';
import { discussionStreams } from '@folkmoot/discussion/streams';
import { startProjection } from '@folkmoot/event-sourcing';
import { workplaceInMemory } from '../../test/workplace-in-memory.js';
import { importPolis } from './import-polis.js';
import { readPolis } from './read-polis.js';
import { planImport } from './import-plan.js';
import { storedStances } from './stored-stances.js';

const EXAMPLES = join(import.meta.dirname, '../../../../examples/polis');
const following = { onProgress: () => undefined, signal: new AbortController().signal };

/** Milliseconds for the largest on a busy machine. */
const PATIENCE = 60_000;

/** The table of examples/polis/README.md. */
describe.each([
  ['scoop-hivemind.biodiversity', 316, [154, 162], 536, 29_802, 29_719],
  ['brexit-consensus', 50, [50, 0], 204, 5_312, 5_303],
  ['15-per-hour-seattle', 54, [31, 23], 339, 2_995, 2_872],
] as const)('the example %s, imported', (name, comments, [shown, hidden], voters, votes, standing) => {
  const workplace = workplaceInMemory();
  const folder = join(EXAMPLES, name);
  const imported = importPolis(workplace, { folder }, following);
  beforeAll(() => imported, PATIENCE);
  afterAll(async () => {
    await imported;
    await workplace.close();
  });

  it('adds up to its README’s table, and has no problem', async () => {
    const { rows, comments: taken, stances, matrix, tallyDifferences, problems, sign } = await imported;
    expect({ rows, taken, standing: stances.standing, notStanding: stances.notStanding }).toEqual({
      rows: { comments, votes },
      taken: { shown, hidden, leftOut: 0 },
      standing,
      notStanding: 0,
    });
    expect({ matrix, tallyDifferences, problems, sign }).toEqual({
      matrix: { cells: standing, different: 0, differences: [] },
      tallyDifferences: [],
      problems: [],
      sign: 'agree-is-1',
    });
  });

  it('makes a member of everybody who wrote or voted', async () => {
    const { members } = await imported;
    const joined = await workplace.events('member-');
    const polis = await readPolis(folder);
    const voted = new Set(polis.votes.voter);
    const silent = new Set([...polis.comments.values()].map(({ authorId }) => authorId));
    expect(voted.size).toBe(voters);
    expect([members, joined.length]).toEqual(Array(2).fill(voted.union(silent).size));
    expect(new Set(joined.map(({ type, actor }) => `${type} by ${actor}`))).toEqual(
      new Set(['member-imported.v1 by import:polis']),
    );
  });

  it('keeps every comment and stance at its instant, in the order of time', async () => {
    await imported;
    const polis = await readPolis(folder);
    const instants = (times: Iterable<number>): string[] =>
      [...times].sort((a, b) => a - b).map((at) => new Date(at).toISOString());
    const posted = (await workplace.events('comment-')).filter(({ type }) => type === 'comment-posted.v1');
    expect(posted.map(({ at }) => at)).toEqual(instants([...polis.comments.values()].map(({ at }) => at)));
    const taken = await workplace.events('stance-');
    expect(taken).toHaveLength((await imported).stances.changes);
    const first = taken.filter(({ data }) => !('previous' in data)).map(({ at }) => at);
    expect(first).toEqual([...first].sort());
  });

  it('equals the last vote of everybody on everything, cell by cell, in the read model', async () => {
    await imported;
    const { platform } = workplace;
    const polis = await readPolis(folder);
    const { commentPage } = discussionReadModels(discussionStreams(platform).codecs);
    const projection = await startProjection({ ...platform, model: commentPage });
    const stored = await storedStances(projection, planImport(folder, polis, {}));
    await projection.stop();
    const cells = (rows: Iterable<number>, { voter, comment, vote }: typeof stored): string[] =>
      [...rows].map((row) => `${voter[row]} on ${comment[row]}: ${vote[row]}`).sort();
    expect(cells(stored.vote.keys(), stored)).toEqual(cells(polis.standing, polis.votes));
  });
});
