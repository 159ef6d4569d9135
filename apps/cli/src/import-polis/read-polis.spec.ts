import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NoPolisExport, readPolis } from './read-polis.js';

const T = 1_500_000_000_000;
const COMMENTS = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body';
const VOTES = 'timestamp,datetime,comment-id,voter-id,vote';
const MATRIX = 'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polis-'));
});
afterEach(() => rm(folder, { recursive: true }));

const comment = (id: number, body = `Comment ${id}`, agrees = 0, disagrees = 0): string =>
  `${T},then,${id},7,${agrees},${disagrees},1,${body}`;
const vote = (commentId: number, voterId: number, value: number | string, at = T): string =>
  `${at},then,${commentId},${voterId},${value}`;

const file = (lines: readonly string[], end = '\n'): string => lines.join(end) + end;
interface Files {
  comments?: string | Buffer;
  votes?: string;
  matrix?: string;
  summary?: string;
}
const read = async ({
  comments = file([COMMENTS, comment(0), comment(1)]),
  votes = file([VOTES]),
  matrix,
  summary,
}: Files) => {
  await writeFile(join(folder, 'comments.csv'), comments);
  await writeFile(join(folder, 'votes.csv'), votes);
  if (matrix !== undefined) await writeFile(join(folder, 'participants-votes.csv'), matrix);
  if (summary !== undefined) await writeFile(join(folder, 'summary.csv'), summary);
  const result = await readPolis(folder);
  return {
    ...result,
    bodies: Object.fromEntries([...result.comments.values()].map(({ id, body }) => [id, body])),
    lines: result.problems.map((one) => `${one.file}:${one.line} ${one.problem}`),
    stances: [...result.standing].map((row) => [
      result.votes.comment[row],
      result.votes.voter[row],
      result.votes.vote[row],
    ]),
  };
};

describe('comments.csv', () => {
  it('is read with a byte order mark, CRLF, empty lines, further columns in any order and no datetime', async () => {
    const lines = [
      '\ufeffcomment-body,Comment-Id,author-id,timestamp,importance',
      `"a, ""b""",3,4,${T},9`,
      '',
    ];
    const { comments, problems } = await read({ comments: file(lines, '\r\n') });
    expect(problems).toEqual([]);
    expect([...comments.values()]).toEqual([
      {
        line: 2,
        id: 3,
        authorId: 4,
        at: T,
        agrees: undefined,
        disagrees: undefined,
        moderated: 0,
        body: 'a, "b"',
      },
    ]);
  });

  it('holds bodies over several lines, with separators of other kinds, in any language', async () => {
    const body = '"one\n\n2,two\u2028""three"" 🦊 نیم‌فاصله"';
    const { bodies, lines } = await read({ comments: file([COMMENTS, comment(0, body), comment(1)]) });
    expect(lines).toEqual([]);
    expect(bodies).toEqual({ 0: 'one\n\n2,two\u2028"three" 🦊 نیم‌فاصله', 1: 'Comment 1' });
  });

  it.each([
    ['a quote that is never closed', comment(1, '"lost')],
    ['a quote that is never closed in a body of several lines', comment(1, '"lost\nand\nfound')],
    ['a single quote inside', comment(1, 'five" wide')],
    ['text after a closing quote', comment(1, '"lost" and found')],
  ])('loses no row but its own to %s', async (_, broken) => {
    const after = [comment(2, '"good, ""too"""'), comment(3, '"over\nlines"'), comment(4)];
    const { bodies, lines } = await read({ comments: file([COMMENTS, comment(0), broken, ...after]) });
    expect(bodies).toEqual({ 0: 'Comment 0', 2: 'good, "too"', 3: 'over\nlines', 4: 'Comment 4' });
    expect(lines).toEqual([expect.stringMatching(/^comments\.csv:3 .*quote/)]);
  });

  it('reports rows that make no comment, each with its line', async () => {
    const rows = [
      comment(0),
      comment(0, 'again'),
      `${T},then,x,7,0,0,1,No number`,
      `${T},then,5,,0,0,1,No author`,
      `soon,then,6,7,0,0,1,No time`,
      `${T},then,7,7,0,0,2,Moderated how?`,
      comment(8, '  '),
      `${T},then,9`,
      `${T},then,99999999999,7,0,0,1,Too high`,
    ];
    const { bodies, lines } = await read({ comments: file([COMMENTS, ...rows]) });
    expect(bodies).toEqual({ 0: 'Comment 0' });
    expect(lines).toEqual([
      'comments.csv:3 comment 0 was already in line 2',
      'comments.csv:4 comment-id "x" is no number',
      'comments.csv:5 author-id "" is no number',
      'comments.csv:6 timestamp "soon" is no time in milliseconds',
      'comments.csv:7 moderated "2" is not 1, 0 or -1',
      'comments.csv:8 comment-body is empty',
      'comments.csv:9 has 3 fields where the header has 8',
      'comments.csv:10 comment-id "99999999999" is no number',
    ]);
  });

  it('says which bodies are not UTF-8', async () => {
    const latin1 = Buffer.from(file([COMMENTS, comment(0, 'caf\u00e9'), comment(1)]), 'latin1');
    const { bodies, lines } = await read({ comments: latin1 });
    expect(bodies).toEqual({ 0: 'caf\ufffd', 1: 'Comment 1' });
    expect(lines).toEqual(['comments.csv:2 comment-body is not all UTF-8; imported with \ufffd in it']);
  });

  it('needs its columns', async () => {
    expect((await read({ comments: file(['timestamp,comment-id', '1,2']) })).lines).toEqual([
      'comments.csv:1 has no column author-id, comment-body',
    ]);
    expect((await read({ comments: '' })).lines).toEqual(['comments.csv:1 is empty: not even a header']);
  });
});

describe('votes.csv', () => {
  it('reports rows that make no vote, a last half line too, and keeps the others', async () => {
    const rows = [
      vote(0, 1, 1),
      vote(0, 2, 2),
      vote(9, 1, 1),
      'x,then,0,3,1',
      `${T},then,0,-4,1`,
      vote(1, 5, -1),
    ];
    const { stances, lines } = await read({ votes: file([VOTES, ...rows]) + `${T},then,1,6` });
    expect(stances).toEqual([
      [0, 1, 1],
      [1, 5, -1],
    ]);
    expect(lines).toEqual([
      'votes.csv:3 vote "2" is not 1, 0 or -1',
      'votes.csv:4 comment 9 is not in comments.csv',
      'votes.csv:5 timestamp "x" is no time in milliseconds',
      'votes.csv:6 voter-id "-4" is no number',
      'votes.csv:8 has 4 fields where the header has 5',
    ]);
  });

  it('loses no row but its own to a stray quote', async () => {
    const rows = [vote(0, 1, 1), vote(0, 2, '"1'), vote(0, 3, '"1"'), vote(0, 4, '1"'), vote(0, 5, 0)];
    const { stances, lines } = await read({ votes: file([VOTES, ...rows]) });
    expect(stances).toEqual([
      [0, 1, 1],
      [0, 3, 1],
      [0, 5, 0],
    ]);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['votes.csv:3', 'votes.csv:5']);
  });

  it('lets the last vote by time stand, and of equal times the later row, however the file is sorted', async () => {
    const rows = [
      vote(0, 1, -1, T + 2),
      vote(0, 1, 1, T + 1),
      vote(1, 1, 1, T),
      vote(1, 1, 0, T),
      vote(0, 0, 1, T),
      vote(0, 0, 1, T),
    ];
    const { stances, votes } = await read({ votes: file([VOTES, ...rows]) });
    expect(votes.length).toBe(6);
    expect(stances).toEqual([
      [0, 0, 1],
      [0, 1, -1],
      [1, 1, 0],
    ]);
  });
});

describe('the sign of votes', () => {
  const comments = file([COMMENTS, comment(0, 'a', 2, 1), comment(1, 'b', 0, 1)]);
  const rows = [vote(0, 1, 1), vote(0, 2, 1), vote(0, 3, -1), vote(1, 1, -1), vote(1, 2, 0)];
  const turned = [vote(0, 1, -1), vote(0, 2, -1), vote(0, 3, 1), vote(1, 1, 1), vote(1, 2, 0)];
  const stances = [
    [0, 1, 1],
    [1, 1, -1],
    [0, 2, 1],
    [1, 2, 0],
    [0, 3, -1],
  ];

  it('follows the published counts', async () => {
    const written = await read({ comments, votes: file([VOTES, ...rows]) });
    expect(written).toMatchObject({ sign: 'agree-is-1', stances, tallyDifferences: [] });
    const reversed = await read({ comments, votes: file([VOTES, ...turned]) });
    expect(reversed).toMatchObject({ sign: 'agree-is-minus-1', stances, tallyDifferences: [] });
  });

  it('is not swayed by a lost row, which is reported as a difference', async () => {
    const { sign, tallyDifferences } = await read({ comments, votes: file([VOTES, ...turned.slice(1)]) });
    expect(sign).toBe('agree-is-minus-1');
    expect(tallyDifferences).toEqual([
      { commentId: 0, published: { agrees: 2, disagrees: 1 }, counted: { agrees: 1, disagrees: 1 } },
    ]);
  });

  it('is unclear without counts', async () => {
    const bare = file([`timestamp,comment-id,author-id,comment-body`, `${T},0,1,a`, `${T},1,1,b`]);
    expect(await read({ comments: bare, votes: file([VOTES, ...rows]) })).toMatchObject({
      sign: 'unclear',
      stances,
    });
  });

  it('may be reversed in the matrix too', async () => {
    const matrix = file([MATRIX, '1,,0,2,1,1,-1,1', '2,0,0,2,1,0,-1,0', '3,,0,1,0,1,1,']);
    const { matrix: check } = await read({ comments, votes: file([VOTES, ...turned]), matrix });
    expect(check).toMatchObject({ cells: 5, different: 0 });
  });
});

describe('participants-votes.csv', () => {
  it('is compared cell by cell, both ways', async () => {
    const votes = file([VOTES, vote(0, 1, 1), vote(1, 1, 1), vote(0, 2, 1), vote(0, 4, 1)]);
    const matrix = file([
      MATRIX,
      '1,,0,2,2,0,1,0',
      '2,3,0,0,0,0,,',
      '3,,0,1,1,0,,1',
      '3,,0,0,0,0,,',
      'x,,0,0,0,0,,',
    ]);
    const { matrix: check, lines } = await read({ votes, matrix });
    expect(check).toEqual({
      participants: [
        { id: 1, groupId: undefined },
        { id: 2, groupId: 3 },
        { id: 3, groupId: undefined },
      ],
      cells: 3,
      different: 4,
      differences: [
        { participantId: 1, commentId: 1, published: 0, standing: 1 },
        { participantId: 2, commentId: 0, published: undefined, standing: 1 },
        { participantId: 3, commentId: 1, published: 1, standing: undefined },
        { participantId: 4, commentId: 0, published: undefined, standing: 1 },
      ],
    });
    expect(lines).toEqual([
      'participants-votes.csv:5 participant 3 has a row already',
      'participants-votes.csv:6 participant "x" is no number',
    ]);
  });
});

describe('summary.csv', () => {
  it('is keys and values, values over lines included', async () => {
    const { summary, lines } = await read({
      summary: 'topic,Bread, butter\nviews,3\noops\nconversation-description,"One,\n\n""two"""\n',
    });
    expect(summary).toEqual({
      topic: 'Bread, butter',
      views: '3',
      'conversation-description': 'One,\n\n"two"',
    });
    expect(lines).toEqual(['summary.csv:3 is not a key and a value']);
  });
});

describe('a folder', () => {
  it('without comments.csv or votes.csv is no export', async () => {
    await expect(readPolis(folder)).rejects.toThrow(NoPolisExport);
    await expect(readPolis(folder)).rejects.toThrow('has no comments.csv and no votes.csv');
  });

  it('needs neither matrix nor summary', async () => {
    expect(await read({})).toMatchObject({ summary: {}, matrix: undefined, problems: [] });
  });
});
