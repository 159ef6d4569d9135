import { type AddressInfo, createServer, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import { MailRefused } from './mailer.js';
import { smtpMailer } from './smtp-mailer.js';

/** A server that speaks just enough SMTP (RFC 5321), and answers recipients as told. */
const mailServer = async (answerTo: (recipient: string) => string) => {
  const received: string[] = [];
  const server: Server = createServer((socket) => {
    const say = (line: string) => socket.write(`${line}\r\n`);
    let data: string[] | undefined;
    say('220 test');
    socket.on('error', () => undefined);
    createInterface({ input: socket }).on('line', (line) => {
      if (data) {
        if (line !== '.') return void data.push(line);
        received.push(data.join('\n'));
        data = undefined;
        return void say('250 taken');
      }
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'RCPT') return void say(answerTo(line));
      if (verb === 'QUIT') return void socket.end('221 bye\r\n');
      if (verb === 'DATA') {
        data = [];
        return void say('354 go on');
      }
      return void say('250 test');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const mailer = smtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'no-reply@example.org' });
  return {
    mailer,
    received,
    async stop() {
      await mailer.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const mail = { to: 'rhys@example.org', subject: 'Hello', text: 'Open the link.' };

describe('the SMTP mailer', () => {
  it('hands a mail over', async () => {
    const { mailer, received, stop } = await mailServer(() => '250 fine');
    await mailer.send(mail);
    expect(received).toEqual([expect.stringContaining('Open the link.')]);
    expect(received[0]).toMatch(/^Auto-Submitted: auto-generated$/m);
    await stop();
  });

  it.each([
    ['for good', '550 5.1.1 <rhys@example.org> is nobody', MailRefused],
    ['for now', '451 4.7.1 <rhys@example.org> try later', Error],
  ])('tells a refusal %s, without naming the address', async (_, answer, kind) => {
    const { mailer, stop } = await mailServer(() => answer);
    const error: unknown = await mailer.send(mail).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(kind);
    expect((error as Error).constructor).toBe(kind);
    expect(JSON.stringify([String(error), (error as Error).stack, error])).not.toContain('rhys');
    await stop();
  });

  it('takes a server that is not there for a failure for now', async () => {
    const mailer = smtpMailer({ url: 'smtp://127.0.0.1:1', from: 'no-reply@example.org' });
    const error: unknown = await mailer.send(mail).catch((thrown: unknown) => thrown);
    expect((error as Error).constructor).toBe(Error);
    await mailer.close();
  });
});
