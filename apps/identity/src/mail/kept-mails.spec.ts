import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mailsIn } from './kept-mails.js';
import { mailboxFolder } from './mailbox-folder.js';

describe('mails that are kept', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'folkmoot-kept-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const send = (to: string, text = 'Hello') =>
    mailboxFolder({ directory, from: 'Folkmoot <no-reply@example.org>' }).send({ to, subject: 'A', text });

  it.each([
    ['RHYS@Example.org', 'rhys@example.org'],
    ['rhys@münchen.example', 'rhys@xn--mnchen-3ya.example'],
    [`${'long'.repeat(15)}@${'a'.repeat(60)}.${'b'.repeat(60)}.example`, undefined],
    ['jürgen@example.org', undefined],
  ])('are those to %s in any spelling, and no others', async (to, spelled = to) => {
    await send(to);
    await send('olwen@example.org', `To: ${spelled}`);
    await send(`x${to}`);
    expect(await mailsIn(directory).countTo(spelled)).toBe(1);
    expect(await mailsIn(directory).deleteTo(spelled)).toBe(1);
    expect(await mailsIn(directory).deleteTo(spelled)).toBe(0);
    expect(readdirSync(directory)).toHaveLength(2);
  });

  it('are none in a folder that is not there, nor other files', async () => {
    expect(await mailsIn(join(directory, 'none')).countTo('rhys@example.org')).toBe(0);
    expect(await mailsIn(join(directory, 'none')).deleteTo('rhys@example.org')).toBe(0);
    writeFileSync(join(directory, 'notes.txt'), 'To: rhys@example.org');
    writeFileSync(join(directory, 'empty.eml'), '');
    expect(await mailsIn(directory).deleteTo('rhys@example.org')).toBe(0);
    expect(readdirSync(directory)).toHaveLength(2);
  });

  it('are those too whose writing was cut off', async () => {
    writeFileSync(join(directory, 'a.eml.new'), 'From: a@example.org\r\nTo: Rhys <rhys@example.org>\r\nSub');
    expect(await mailsIn(directory).deleteTo('rhys@example.org')).toBe(1);
  });
});
