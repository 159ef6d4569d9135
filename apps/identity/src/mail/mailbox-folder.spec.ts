import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mailboxFolder } from './mailbox-folder.js';

describe('the mailbox folder', () => {
  const parent = mkdtempSync(join(tmpdir(), 'folkmoot-mailbox-'));
  const directory = join(parent, 'mailbox');
  afterAll(() => rmSync(parent, { recursive: true }));

  it('holds a readable file for each mail, which only its owner may open', async () => {
    const mailer = mailboxFolder({ directory, from: 'Folkmoot <no-reply@example.org>' });
    const link = `https://folkmoot.example/confirm?token=${'x'.repeat(64)}`;
    await mailer.send({ to: 'rhys@example.org', subject: 'Confirm – please', text: `Open:\n\n${link}\n` });
    await mailer.send({ to: 'olwen@example.org', subject: 'Another', text: 'Shŵmae' });
    const [first, second, ...others] = readdirSync(directory).sort() as [string, string];
    expect(others).toEqual([]);
    expect(first).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z-[0-9a-f]{8}\.eml$/);
    expect(statSync(join(directory, first)).mode & 0o777).toBe(0o600);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    const mail = readFileSync(join(directory, first), 'utf8');
    const [headers, body] = [
      mail.slice(0, mail.indexOf('\r\n\r\n')),
      mail.slice(mail.indexOf('\r\n\r\n') + 4),
    ];
    expect(headers).toMatch(/^From: Folkmoot <no-reply@example\.org>\r$/m);
    expect(headers).toMatch(/^To: rhys@example\.org\r$/m);
    expect(headers).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(headers).toMatch(/^Date: /m);
    expect(headers).toMatch(/^Message-ID: <.+>\r$/m);
    expect(headers).toMatch(/^Content-Transfer-Encoding: 8bit\r$/m);
    expect(body).toBe(`Open:\r\n\r\n${link}\r\n\r\n`);
    expect(readFileSync(join(directory, second), 'utf8')).toContain('\r\n\r\nShŵmae\r\n');
  });

  it('lets no header be added through a subject or an address', async () => {
    const mailer = mailboxFolder({ directory, from: 'no-reply@example.org' });
    await mailer.send({ to: 'a@example.org\r\nBcc: b@example.org', subject: 'x\r\nX-Evil: 1', text: '' });
    const last = readdirSync(directory).sort().at(-1) as string;
    expect(readFileSync(join(directory, last), 'utf8')).not.toMatch(/^(Bcc|X-Evil):/m);
  });
});
