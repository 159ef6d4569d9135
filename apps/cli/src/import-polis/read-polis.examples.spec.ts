import { join } from 'node:path';
import { readPolis } from './read-polis.js';

const EXAMPLES = join(import.meta.dirname, '../../../../examples/polis');

/** The table of examples/polis/README.md. */
describe.each([
  ['scoop-hivemind.biodiversity', 316, [154, 162, 0], 536, 29_802, 29_719],
  ['brexit-consensus', 50, [50, 0, 0], 204, 5_312, 5_303],
  ['15-per-hour-seattle', 54, [30, 23, 1], 339, 2_995, 2_872],
] as const)('the example %s', (name, comments, moderated, voters, given, standing) => {
  const read = readPolis(join(EXAMPLES, name));

  it('has no row that cannot be read', async () => {
    expect((await read).problems).toEqual([]);
  });

  it('adds up to its README’s table', async () => {
    const { votes, ...all } = await read;
    const count = (wanted: number) =>
      [...all.comments.values()].filter((one) => one.moderated === wanted).length;
    expect({
      comments: all.comments.size,
      moderated: [count(1), count(-1), count(0)],
      voters: new Set(votes.voter).size,
      given: votes.length,
      standing: all.standing.length,
    }).toEqual({ comments, moderated, voters, given, standing });
  });

  it('counts the agreements and disagreements that Polis published', async () => {
    const { sign, tallyDifferences } = await read;
    expect({ sign, tallyDifferences }).toEqual({ sign: 'agree-is-1', tallyDifferences: [] });
  });

  it('ends with the stances of the published matrix, all of them', async () => {
    const { matrix } = await read;
    expect(matrix).toMatchObject({ cells: standing, different: 0, differences: [] });
    expect(matrix?.participants).toHaveLength(voters);
  });

  it('has a topic and a description', async () => {
    const { summary } = await read;
    expect(summary).toMatchObject({
      topic: expect.stringMatching(/\S/),
      'conversation-description': expect.stringMatching(/\S/),
    });
  });
});
