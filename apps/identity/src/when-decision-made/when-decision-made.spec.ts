import { eventually } from '@folkmoot/testing';
import { type IdentityUnderTest, identityUnderTest, PASSWORD, type Person } from '../identity-under-test.js';
import { type Mail, type Mailer, MailRefused } from '../mail/mailer.js';
import { moderationUnderTest } from '../notices/moderation-under-test.js';

describe('when a decision was made', () => {
  let service: IdentityUnderTest;
  let moderation: ReturnType<typeof moderationUnderTest>;
  let rhys: Person;
  let mails: Mail[];
  let failing: Error | undefined;
  let tried: number;
  const mailer: Mailer = {
    send: (mail) => {
      if (mail.subject.startsWith('Confirm')) service.mails.push(mail);
      else {
        tried += 1;
        if (failing && mail.to === 'rhys@example.org') return Promise.reject(failing);
        mails.push(mail);
      }
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  beforeEach(async () => {
    [mails, failing, tried] = [[], undefined, 0];
    service = await identityUnderTest({ mailer });
    moderation = moderationUnderTest(service);
    rhys = await service.person('Rhys');
  });
  afterEach(() => service.stop());

  const mailed = (count: number) => eventually(() => (expect(mails).toHaveLength(count), mails));

  it('its author gets a mail with reason, statement and where to appeal, and no word of the comment', async () => {
    await moderation.publish(await moderation.decision(rhys.memberId, 'hide', 'It named\na neighbour.'));
    const [mail] = await mailed(1);
    expect(mail).toEqual({
      to: rhys.email,
      subject: 'A comment of yours is no longer shown on Folkmoot',
      text: `A moderator decided that one of your comments is no longer shown. This is about Folkmoot at https://folkmoot.example.

The reason: personal details.

The moderator writes:

It named
a neighbour.

What was decided, and whether you can appeal, you find here:

https://folkmoot.example/account/notices

`,
    });
  });

  it('nobody is written to about a comment that stays', async () => {
    await moderation.publish(
      await moderation.decision(rhys.memberId, 'keep', 'Fine'),
      await moderation.decision(rhys.memberId, 'redact', 'A number'),
    );
    expect((await mailed(1)).map(({ subject }) => subject)).toEqual([
      'A part of a comment of yours is no longer shown on Folkmoot',
    ]);
  });

  it('appeals, warnings and suspensions are told too', async () => {
    await moderation.publish(
      moderation.judgement(rhys.memberId, 'upheld'),
      moderation.judgement(rhys.memberId, 'overturned'),
    );
    await moderation.publish(
      await moderation.warning(rhys.memberId, 'Please stay with the park.'),
      await moderation.suspension(rhys.memberId, 'Enough.'),
    );
    expect((await mailed(4)).map(({ subject }) => subject.replace(' on Folkmoot', '')).sort()).toEqual([
      'A warning from the moderators',
      'Your account was suspended',
      'Your appeal: the decision stands',
      'Your appeal: the decision was undone',
    ]);
    expect(mails.find(({ subject }) => subject.includes('warning'))?.text).toMatch(
      /The reason: off topic\.\n\nThe moderator writes:\n\nPlease stay with the park\./,
    );
  });

  it('a mail that cannot be sent is tried again, also by the next process, and keeps nobody waiting', async () => {
    const olwen = await service.person('Olwen');
    failing = new Error('later');
    await moderation.publish(
      await moderation.decision(rhys.memberId, 'hide', 'One'),
      await moderation.decision(olwen.memberId, 'hide', 'Two'),
    );
    expect(await mailed(1)).toMatchObject([{ to: olwen.email }]);
    await eventually(() => expect(tried).toBeGreaterThan(3));
    await service.restart();
    failing = undefined;
    expect((await mailed(2))[1]).toMatchObject({ to: rhys.email, text: expect.stringContaining('One') });
  });

  it('a mail that is refused for good, or comes days later, is not sent', async () => {
    failing = new MailRefused('no');
    const olwen = await service.person('Olwen');
    await moderation.publish(await moderation.decision(rhys.memberId, 'hide', 'One'));
    await eventually(() => expect(tried).toBe(1));
    failing = undefined;
    await service.restart();
    const late = await moderation.decision(rhys.memberId, 'hide', 'Two');
    const young = await moderation.decision(olwen.memberId, 'hide', 'Three');
    service.at('2026-03-04T12:00:00.001Z');
    await moderation.publish(late, { ...young, time: '2026-03-04T12:00:00.000Z' });
    expect(await mailed(1)).toMatchObject([{ to: olwen.email }]);
    expect(tried).toBe(2);
  });

  it('who is erased, or came with an import, gets none', async () => {
    const olwen = await service.person('Olwen');
    const about = await moderation.decision(rhys.memberId, 'hide', 'One');
    await service.ask('POST', '/me/erasure', { as: rhys, body: { words: 'kept', password: PASSWORD } });
    await moderation.publish(
      about,
      await moderation.decision(crypto.randomUUID(), 'hide', 'Nobody'),
      await moderation.decision(olwen.memberId, 'hide', 'Two'),
    );
    expect(await mailed(1)).toMatchObject([{ to: olwen.email }]);
    expect(tried).toBe(1);
  });
});
