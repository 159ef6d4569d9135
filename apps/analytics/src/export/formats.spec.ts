import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { csv } from './csv.js';
import { jsonLines } from './json-lines.js';
import type { Column, Row, Table } from './table.js';
import { xlsx } from './xlsx/xlsx.js';

const columns: readonly Column[] = [
  { name: 'text', holds: 'text', meaning: 'Words.' },
  { name: 'agree', holds: 'number', meaning: 'How many.' },
];

const table = (...pages: readonly (readonly Row[])[]): Table => ({
  name: 'comments',
  columns,
  pages: (async function* () {
    yield* pages;
  })(),
});

const textOf = async (stream: Readable): Promise<string> => (await buffer(stream)).toString('utf8');

/** Reads a zip by its central directory, as every program does that opens a workbook. */
const partsOf = (zip: Buffer): Map<string, string> => {
  const parts = new Map<string, string>();
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((place, index) =>
      index === 0 ? zip.readUInt32LE(at + place) : zip.readUInt16LE(at + place),
    ) as [number, number, number, number];
    const header = zip.readUInt32LE(at + 42);
    const data = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    parts.set(
      zip.toString('utf8', at + 46, at + 46 + nameLength),
      inflateRawSync(zip.subarray(data, data + size)).toString('utf8'),
    );
    at += 46 + nameLength + extra + comment;
  }
  return parts;
};

const sheetOf = async (stream: Readable, number = 1): Promise<string> =>
  partsOf(await buffer(stream)).get(`xl/worksheets/sheet${number}.xml`) ?? '';

/** Pages without end, and whether they were given up. */
const endless = (): { readonly table: Table; readonly read: () => number; readonly ended: () => boolean } => {
  let [read, ended] = [0, false];
  const pages = async function* () {
    try {
      for (;;) {
        await new Promise(setImmediate);
        read += 1;
        yield Array.from({ length: 100 }, (): Row => [`${Math.random()}`.repeat(20), 1]);
      }
    } finally {
      ended = true;
    }
  };
  return { table: { name: 'comments', columns, pages: pages() }, read: () => read, ended: () => ended };
};

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
};

describe('CSV', () => {
  it('is what RFC 4180 says: a header, CR LF, quotes where they are needed, doubled inside', async () => {
    const text = await textOf(
      csv(
        table(
          [['a, "b"\nc', 1]],
          [],
          [
            ['plain', 2],
            ['', 3],
            [null, 4],
          ],
        ),
      ),
    );
    expect(text).toBe('text,agree\r\n"a, ""b""\nc",1\r\nplain,2\r\n,3\r\n,4\r\n');
  });

  it('begins with a byte order mark if it is asked for', async () => {
    expect((await buffer(csv(table(), { bom: true }))).subarray(0, 4)).toEqual(Buffer.from('\uFEFFt'));
    expect((await buffer(csv(table()))).subarray(0, 1)).toEqual(Buffer.from('t'));
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])(
    'a text that begins like the formula %j is made harmless',
    async (text) => {
      const [, row] = parse(await textOf(csv(table([[text, 1]]))));
      expect(row).toEqual([`'${text}`, '1']);
    },
  );

  it('numbers stay numbers, also below nothing', async () => {
    expect(await textOf(csv(table([['a', -5]])))).toBe('text,agree\r\na,-5\r\n');
  });

  it('every other text comes back as it was, half a surrogate pair replaced', async () => {
    const texts = ['Grüße 👋🏽', 'a\r\nb', '"', ',', ' blank ', "'", 'a=b', 'a\ud800b'];
    const rows = parse(await textOf(csv(table(texts.map((text) => [text, 0])))));
    expect(rows.slice(1).map(([text]) => text)).toEqual([...texts.slice(0, -1), 'a\ufffdb']);
  });
});

describe('JSON Lines', () => {
  it('is an object a line with every column', async () => {
    const text = await textOf(jsonLines(table([['=1\n"', 1]], [[null, 2]])));
    expect(text).toBe('{"text":"=1\\n\\"","agree":1}\n{"text":null,"agree":2}\n');
  });

  it('of nothing is empty', async () => {
    expect(await textOf(jsonLines(table()))).toBe('');
  });
});

describe('XLSX', () => {
  it('has the parts of a workbook, and a sheet with header, inline texts and numbers', async () => {
    const parts = partsOf(await buffer(xlsx(table([['=1+1 & <b>', 7]], [[null, -2.5]]))));
    expect([...parts.keys()]).toEqual([
      'xl/worksheets/sheet1.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      '_rels/.rels',
      '[Content_Types].xml',
    ]);
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    const inline = (at: string, text: string) =>
      `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    expect(/<sheetData>(.*)<\/sheetData>/s.exec(sheet)?.[1]).toBe(
      `<row r="1">${inline('A1', 'text')}${inline('B1', 'agree')}</row>` +
        `<row r="2">${inline('A2', '=1+1 &amp; &lt;b&gt;')}<c r="B2"><v>7</v></c></row>` +
        '<row r="3"><c r="B3"><v>-2.5</v></c></row>',
    );
    expect(parts.get('xl/workbook.xml')).toContain('<sheet name="comments" sheetId="1" r:id="rId1"/>');
  });

  it('a full sheet is followed by another one, named in the workbook', async () => {
    const rows = Array.from({ length: 7 }, (_, index): Row => [`row ${index}`, index]);
    const parts = partsOf(await buffer(xlsx(table(rows), { rowsOfASheet: 4 })));
    const numbers = [1, 2, 3].map((number) =>
      [...(parts.get(`xl/worksheets/sheet${number}.xml`) ?? '').matchAll(/<v>(\d)<\/v>/g)].map(
        ([, each]) => each,
      ),
    );
    expect(numbers).toEqual([['0', '1', '2'], ['3', '4', '5'], ['6']]);
    expect(parts.get('xl/workbook.xml')).toContain('name="comments 3" sheetId="3" r:id="rId3"');
    expect(parts.get('[Content_Types].xml')).toContain('/xl/worksheets/sheet3.xml');
    expect([...parts.keys()].filter((path) => path.includes('sheet'))).toHaveLength(3);
  });

  it('just full is one sheet', async () => {
    const parts = partsOf(await buffer(xlsx(table([['a', 1]], [['b', 2]]), { rowsOfASheet: 3 })));
    expect([...parts.keys()].filter((path) => path.includes('sheet'))).toHaveLength(1);
  });

  it('what XML does not allow is replaced; a carriage return is spelled, and what looks like one is not', async () => {
    const sheet = await sheetOf(xlsx(table([['a\u0000b\u001fc\ud800d\uffffe\rf_x000D_g', 1]])));
    expect(sheet).toContain('a\ufffdb\ufffdc\ufffdd\ufffde_x000D_f_x005F_x000D_g<');
  });

  it('a text longer than a cell takes ends in an ellipsis and in no half character', async () => {
    const sheet = await sheetOf(xlsx(table([[`${'a'.repeat(32_765)}👋👋`, 1]], [['b'.repeat(32_767), 1]])));
    expect(sheet).toContain(`>${'a'.repeat(32_765)}…<`);
    expect(sheet).toContain(`>${'b'.repeat(32_767)}<`);
  });

  it('the same rows are the same bytes', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => buffer(xlsx(table([['a', 1]])))));
    expect(one).toEqual(other);
  });

  it('an error while reading ends the file with that error', async () => {
    const broken: Table = {
      ...table(),
      pages: (async function* (): AsyncGenerator<readonly Row[]> {
        yield [['a', 1]];
        throw new Error('planted');
      })(),
    };
    await expect(buffer(xlsx(broken))).rejects.toThrow('planted');
  });
});

describe.each(Object.entries({ csv, jsonLines, xlsx }))('%s', (_, write) => {
  it('reads no further than whoever takes it', async () => {
    const { table: rows, read } = endless();
    const stream = write(rows);
    stream.read(1);
    await turns(300);
    const before = read();
    await turns(300);
    expect(read()).toBe(before);
    stream.destroy();
  });

  it('ends the reading when nobody takes it any more', async () => {
    const { table: rows, read, ended } = endless();
    const stream = write(rows);
    for await (const _chunk of stream) if (read() > 2) break;
    await turns(300);
    expect(stream.destroyed).toBe(true);
    expect(ended()).toBe(true);
  });
});
