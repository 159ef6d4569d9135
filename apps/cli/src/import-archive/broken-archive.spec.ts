import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { documentedArchive, fileOf, linesOf } from '../../test/archive-file.js';
import { type WorkplaceInMemory, workplaceInMemory } from '../../test/workplace-in-memory.js';
import { importArchive } from './import-archive.js';

let folder: string;
let workplace: WorkplaceInMemory;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-archive-'));
  workplace = workplaceInMemory();
});
afterAll(async () => {
  await workplace.close();
  await rm(folder, { recursive: true });
});

const following = { onProgress: () => undefined, signal: new AbortController().signal };

/** What is said of the archive; nothing of it may be stored. */
const refusal = async (text: string | Buffer): Promise<string> => {
  const file = join(folder, 'broken.jsonl');
  await writeFile(file, text);
  const message = await importArchive(workplace, { file }, following).then(
    () => 'it was taken',
    (error: Error) => `${error.name === 'BrokenArchive' ? '' : error.name}${error.message}`,
  );
  expect(await workplace.platform.store.head()).toBe('');
  return message;
};

type Line = ReturnType<typeof linesOf>[number];

/** The documented archive with its lines changed. */
const changed = (change: (lines: Line[]) => readonly object[] | undefined): string => {
  const lines = linesOf(documentedArchive());
  return fileOf(change(lines) ?? lines);
};

/** With keys of the nth comment (from 1) set, or left out where they are undefined. */
const comment = (nth: number, keys: object): string =>
  changed((lines) => {
    const first = lines.findIndex(({ kind }) => kind === 'comment');
    Object.assign(lines[first + nth - 1] as Line, keys);
    return lines;
  });

const nth = (kind: string, number: number, keys: object): string =>
  changed((lines) => {
    Object.assign(lines.filter((line) => line.kind === kind)[number - 1] as Line, keys);
    return lines;
  });

const whole = documentedArchive();
const cut = (lines: number): string => `${whole.split('\n').slice(0, lines).join('\n')}\n`;

it.each<[string, string | Buffer, RegExp]>([
  ['nothing', '', /^Line 1: the file is empty/],
  [
    'a newer version',
    whole.replace('"version":1', '"version":2'),
    /^Line 1: the archive has version 2: this Folkmoot reads 1/,
  ],
  ['something else', '{"hello":1}\n', /^Line 1: an archive begins with \{"kind":"archive"/],
  ['a byte order mark', `\ufeff${whole}`, /^Line 1: it begins with a byte order mark/],
  ['UTF-16', Buffer.from(`\ufeff${whole}`, 'utf16le'), /^Line 1: it is UTF-16: save the file as UTF-8/],
  ['a compressed file', gzipSync(whole), /^Line 1: the file is compressed \(gzip\): unpack it/],
  ['a list in brackets', `[\n${whole}]\n`, /^Line 1: it is not JSON: each line of an archive is a whole/],
  [
    'a name that is not in NFC',
    nth('member', 2, { name: 'Toma\u0301s' }),
    /^Line 7: "name" has spaces too many/,
  ],
  ['lines that end with CR LF', whole.replaceAll('\n', '\r\n'), /^Line 1: it ends with CR LF/],
  ['a broken line', whole.replace('"title":"Council decides"', '"title":Council'), /^Line 4: it is not JSON/],
  ['a line that is cut off', whole.slice(0, 2_000), /^Line \d+: it is not JSON: is it cut off\?/],
  ['half of its lines', cut(9), /^Line 9: the archive ends here, without its last line/],
  ['an empty line', whole.replace('\n', '\n\n'), /^Line 2: it is empty/],
  [
    'an unknown kind',
    whole.replace('"kind":"timeline"', '"kind":"agenda"'),
    /^Line 3: "kind" must be one of archive, consultation/,
  ],
  [
    'something after its end',
    `${whole}{"kind":"archive","format":"folkmoot","version":1}\n`,
    /^Line 26: something follows the last line/,
  ],
  [
    'a lost line',
    changed((lines) => lines.filter(({ stance }) => stance !== 'unsure')),
    /^Line 24: it counts 3 lines of kind "stance", but there are 2/,
  ],
  [
    'bytes that are no UTF-8',
    Buffer.concat([Buffer.from(cut(2)), Buffer.from([0x7b, 0xff, 0x7d, 0x0a])]),
    /^Line 3: it is not UTF-8/,
  ],
  [
    'a huge line',
    `${cut(2)}{"kind":"timeline","title":"${'long '.repeat(300_000)}"}\n`,
    /^Line 3: it is longer than 1,048,576 bytes/,
  ],
  [
    'half a surrogate pair',
    comment(1, { text: 'Benches \ud83e' }),
    /^Line 10: comment: "text" must be text of 1 to 5,000 characters/,
  ],
  ['a control character', comment(1, { text: 'Benches\u0007' }), /^Line 10: comment: "text" must be/],
  ['too long a comment', comment(1, { text: 'long '.repeat(1_001) }), /^Line 10: .*text of 1 to 5,000/],
  ['a comment whose text is lost', comment(1, { text: undefined }), /^Line 10: "text" is missing/],
  ['a comment that shows nothing', comment(1, { text: '\u2800' }), /^Line 10: "text" has nothing that shows/],
  [
    'null',
    comment(1, { replyTo: null }),
    /^Line 10: comment: "replyTo" is null: leave out what there is not/,
  ],
  [
    'a key that is unknown',
    comment(1, { colour: 'red' }),
    /^Line 10: comment: "colour" is not part of the format/,
  ],
  ['a key that is missing', comment(1, { postedAt: undefined }), /^Line 10: comment: "postedAt" is missing/],
  [
    'a time without milliseconds',
    comment(1, { postedAt: '2025-03-03T10:12:00Z' }),
    /^Line 10: .*"postedAt" must be an instant in UTC with milliseconds/,
  ],
  [
    'a time to come',
    comment(8, { postedAt: '2999-01-01T00:00:00.000Z' }),
    /^Line 17: "postedAt" lies in the future/,
  ],
  [
    'an id in capitals',
    comment(1, { id: 'E0000000-0000-4000-8000-000000000001' }),
    /^Line 10: .*a UUID in lower case/,
  ],
])('an archive that holds %s is refused, and nothing is stored', async (_, text, message) => {
  expect(await refusal(text)).toMatch(message);
});

const line = (lines: Line[], kind: string, number = 1) =>
  lines.filter((one) => one.kind === kind)[number - 1] as Line;
const twice = (kind: string) =>
  changed((lines) => lines.flatMap((one) => (one === line(lines, kind) ? [one, one] : [one])));
const swapped = (one: (lines: Line[]) => Line, other: (lines: Line[]) => Line) =>
  changed((lines) => {
    const [a, b] = [one(lines), other(lines)];
    return lines.map((each) => (each === a ? b : each === b ? a : each));
  });

it.each<[string, string, RegExp]>([
  [
    'the consultation',
    twice('consultation'),
    /^Line 3: there is one line of kind "consultation", and this is the second/,
  ],
  ['a timeline entry', twice('timeline'), /^Line 4: the timeline entry .* stands twice/],
  ['a discussion', twice('discussion'), /^Line 6: the discussion .* stands twice/],
  ['a member', twice('member'), /^Line 7: the member .* stands twice/],
  ['a comment', twice('comment'), /^Line 11: the comment .* stands twice/],
  ['a stance', twice('stance'), /^Line 19: it repeats what stands/],
  ['a decision', twice('decision'), /^Line 22: the decision .* stands twice/],
])('%s that stands twice is refused', async (_, text, message) => {
  expect(await refusal(text)).toMatch(message);
});

it.each<[string, string, RegExp]>([
  [
    'a reply before its comment',
    swapped(
      (all) => line(all, 'comment', 2),
      (all) => line(all, 'comment', 3),
    ),
    /^Line 11: "replyTo" names the comment .*, for which there is no line before it/,
  ],
  [
    'a comment before its discussion',
    swapped(
      (all) => line(all, 'discussion'),
      (all) => line(all, 'comment'),
    ),
    /^Line 5: "discussion" names c1.*, for which there is no line before it/,
  ],
  [
    'a stance before its comments',
    changed((all) => [...all.slice(0, 5), line(all, 'stance'), ...all.slice(5)]),
    /^Line 6: "comment" names e0.*, for which there is no line/,
  ],
  [
    'no consultation',
    changed((all) => all.filter((one) => one.kind !== 'consultation')),
    /^Line 2: the line of the consultation comes second/,
  ],
  [
    'an author without a line',
    changed((all) => all.filter((one) => one !== line(all, 'member'))),
    /^Line 9: "author" names the member a1/,
  ],
  [
    'a host without a line',
    nth('discussion', 1, { hosts: ['a9000000-0000-4000-8000-000000000009'] }),
    /^Line 5: "hosts" names the member a9/,
  ],
  [
    'a member who takes no part',
    changed((all) =>
      all.flatMap((one) =>
        one === line(all, 'member', 4)
          ? [one, { kind: 'member', id: 'a9000000-0000-4000-8000-000000000009' }]
          : [one],
      ),
    ),
    /^Line 10: the member a9.* takes no part/,
  ],
  [
    'a comment in no discussion',
    comment(1, { discussion: 'c9a5e7d0-52a4-4b6f-9a64-2d1c8b7e5f01' }),
    /^Line 10: "discussion" names c9/,
  ],
  [
    'a stance on nothing',
    nth('stance', 1, { comment: 'e9000000-0000-4000-8000-000000000001' }),
    /^Line 18: "comment" names e9/,
  ],
  [
    'a stance that goes back in time',
    nth('stance', 3, { at: '2025-03-01T11:00:00.000Z' }),
    /^Line 20: it is older than the stance/,
  ],
  [
    'a decision on nothing',
    nth('decision', 3, { comment: 'e9000000-0000-4000-8000-000000000001' }),
    /^Line 23: "comment" names e9/,
  ],
])('%s is refused', async (_, text, message) => {
  expect(await refusal(text)).toMatch(message);
});

it.each<[string, string, RegExp]>([
  [
    'a consultation that closes before it opens',
    nth('consultation', 1, { closesAt: '2025-03-01T09:00:00.000Z' }),
    /^Line 2: "closesAt" is not after "opensAt"/,
  ],
  [
    'an early closing after the closing',
    nth('consultation', 1, { closesAt: '2025-04-01T09:00:00.000Z' }),
    /^Line 2: "closedEarly.at" is not before "closesAt"/,
  ],
  [
    'a draft with an outcome',
    nth('consultation', 1, {
      publishedAt: undefined,
      opensAt: undefined,
      closesAt: undefined,
      closedEarly: undefined,
    }),
    /^Line 2: a draft/,
  ],
  [
    'withdrawn words',
    comment(4, { text: 'I take this back.' }),
    /^Line 13: "text" is left out of what was withdrawn or erased/,
  ],
  [
    'a name that looks official',
    nth('member', 1, { name: 'Moderator' }),
    /^Line 6: "name": This name would be taken for somebody official/,
  ],
  ['a redaction outside of the text', nth('decision', 1, { ranges: [[19, 400]] }), /^Line 11: "ranges": /],
  [
    'a redaction through half a character',
    comment(1, {
      text: 'e\u0301a',
      redacted: { at: '2025-03-04T09:00:00.000Z', reason: 'x', ranges: [[1, 2]] },
    }),
    /^Line 10: "ranges": /,
  ],
  [
    'a redaction without parts',
    nth('decision', 1, { ranges: undefined }),
    /^Line 21: "ranges" stands with the action "redact"/,
  ],
  [
    'a hidden comment that a decision restored',
    comment(1, { hidden: { decision: 'd0000000-0000-4000-8000-000000000002' } }),
    /^Line 10: "hidden" names a decision that is not the last one/,
  ],
  [
    'a comment that says nothing of its hiding',
    comment(3, { hidden: undefined }),
    /^Line 23: the line of the comment e0.*3: "hidden" must be \{"decision":"d0.*3"\}/,
  ],
  [
    'a held comment that was decided on',
    comment(1, { held: true }),
    /^Line 10: "held", but a decision has settled that/,
  ],
  [
    'a reply that closes a thread',
    comment(3, { threadClosed: { at: '2025-03-07T09:00:00.000Z', reason: 'x' } }),
    /^Line 12: "threadClosed" stands with the comment at the top/,
  ],
  [
    'a statement to a former member',
    nth('decision', 3, { statement: 'Be kind.' }),
    /^Line 23: what was written to or by a former member is erased/,
  ],
])('%s is refused', async (_, text, message) => {
  expect(await refusal(text)).toMatch(message);
});
