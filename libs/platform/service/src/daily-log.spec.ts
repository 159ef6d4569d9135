import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY } from '@folkmoot/kernel';
import { eventually } from '@folkmoot/testing';
import { dailyLog } from './daily-log.js';
import { createLogger } from './logging.js';

describe('a log of a file a day', () => {
  let directory: string;
  const clock = { now: 0 };
  beforeEach(() => {
    directory = join(mkdtempSync(join(tmpdir(), 'folkmoot-log-')), 'logs');
    clock.now = Date.parse('2026-03-01T23:59:59.000Z');
  });
  afterEach(() => rmSync(join(directory, '..'), { recursive: true }));

  const open = (keptFor?: number) => dailyLog({ directory, keptFor, now: () => clock.now });
  const read = (day: string) => readFileSync(join(directory, `${day}.log`), 'utf8');

  it('goes on in the file of the day, and begins another at midnight', () => {
    const first = open();
    first.write('one\n');
    first.close();
    const second = open();
    second.write('two\n');
    clock.now = Date.parse('2026-03-02T00:00:00.000Z');
    second.write('three\n');
    second.close();
    expect([read('2026-03-01'), read('2026-03-02')]).toEqual(['one\ntwo\n', 'three\n']);
    expect(statSync(join(directory, '2026-03-01.log')).mode & 0o777).toBe(0o600);
  });

  it('deletes days that ended longer ago than told, and nothing else', async () => {
    const log = open(2 * DAY);
    writeFileSync(join(directory, 'notes.txt'), '');
    clock.now = Date.parse('2026-03-03T23:59:59.000Z');
    log.write('three\n');
    expect(readdirSync(directory)).toEqual(['2026-03-01.log', '2026-03-03.log', 'notes.txt']);
    // Also when nothing is written.
    clock.now = Date.parse('2026-03-04T00:00:00.000Z');
    await eventually(() =>
      expect(readdirSync(directory)).toEqual(['2026-03-03.log', '2026-03-04.log', 'notes.txt']),
    );
    log.close();
  });

  it('keeps every day when it is told to', () => {
    const log = open();
    clock.now += 10_000 * DAY;
    log.write('later\n');
    log.close();
    expect(readdirSync(directory)).toHaveLength(2);
  });

  it('takes the lines of a logger, and writes them without being asked', async () => {
    const log = open();
    createLogger({ level: 'info' }, log).info('hello');
    await eventually(() => expect(read('2026-03-01')).toMatch(/"msg":"hello"/));
    log.close();
  });
});
