import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { displayNamePlace, memberConfirmed, memberJoined } from '@folkmoot/contracts';
import { positionOf } from '@folkmoot/kernel';
import { encryptText } from '@folkmoot/keyring';
import { discussionUnderTest } from './discussion-under-test.js';

/** Long enough to be found whatever stands before it: base64 looks different for each of three offsets. */
const spellings = (marker: string): readonly Buffer[] => [
  Buffer.from(marker),
  Buffer.from(marker, 'utf16le'),
  ...['', 'x', 'xy'].map((before) => {
    const text = Buffer.from(before + marker).toString('base64');
    return Buffer.from(text.slice(before === '' ? 0 : 4, -4));
  }),
];

describe('what is left in any file of this service', () => {
  let directory: string;
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'discussion-'))));
  afterEach(() => rmSync(directory, { recursive: true }));

  const filesWith = (marker: string): readonly string[] =>
    readdirSync(directory).filter((file) => {
      const content = readFileSync(join(directory, file));
      return spellings(marker).some((one) => content.includes(one));
    });

  it('after a member was forgotten with their words is nothing of these', async () => {
    const service = await discussionUnderTest({ directory, withdrawnWordsEvery: 10 });
    const { discussionId } = await service.opened();
    const rhys = await service.person('Unused');
    const { memberId } = rhys;
    const subject = `member:${memberId}`;
    const key = (await service.platform.keyring.create([subject])).get(subject)!;
    const displayName = encryptText(key, 'Marker-Name-of-Rhys', displayNamePlace(memberId));
    const about = <Data>(place: number, data: Data) => ({
      id: crypto.randomUUID(),
      subject: `member-${memberId}`,
      time: '2026-03-01T12:00:00.000Z',
      position: positionOf(place),
      correlationid: 'a',
      causationid: 'b',
      data,
    });
    await service.tell(
      memberJoined.create(about(100, { memberId, displayName, imported: false })),
      memberConfirmed.create(about(101, { memberId })),
    );
    const commentId = await service.post(discussionId, rhys, 'Marker-Comment-first');
    await service.done('POST', `/comments/${commentId}/edit`, rhys, { text: 'Marker-Comment-edited' });
    const replyId = await service.reply(commentId, rhys, 'Marker-Reply-by-Rhys');
    const keyed = await service.ask('POST', `/discussions/${discussionId}/comments`, {
      as: rhys,
      key: 'a-key',
      body: { text: 'Marker-Keyed-by-Rhys' },
    });
    expect(keyed.status).toBe(201);
    for (let n = 0; n < 60; n += 1) await service.post(discussionId, rhys, `Marker-Many-of-Rhys ${n}`);
    await service.decide(replyId, { action: 'redact', ranges: [{ start: 0, end: 6 }] });
    const withdrawn = await service.post(discussionId, rhys, 'Marker-Withdrawn-by-Rhys');
    await service.done('POST', `/comments/${withdrawn}/withdraw`, rhys);
    await service.read(`/discussions/${discussionId}/comments`, rhys);
    await service.read('/me/data/discussion', rhys);

    const markers = ['Name', 'Comment', 'Reply', 'Keyed', 'Many', 'Withdrawn'].map((one) => `Marker-${one}-`);
    expect(markers.filter((one) => filesWith(one).length === 0)).toEqual([]);

    await service.tell(service.forgotten(memberId, 'erased'));
    // Identity's part.
    await service.platform.keyring.destroy(subject);
    expect(markers.flatMap(filesWith)).toEqual([]);
    await service.stop();
    expect(markers.flatMap(filesWith)).toEqual([]);
  });

  it('after an administrator erased a comment is nothing of its words', async () => {
    const service = await discussionUnderTest({ directory });
    const { discussionId } = await service.opened();
    const commentId = await service.post(discussionId, await service.person('Rhys'), 'Marker-of-Rhys here');
    await service.read(`/comments/${commentId}`);
    expect(filesWith('Marker-of-Rhys').length).toBeGreaterThan(0);
    const administrator = await service.person('Root', { roles: [{ role: 'administrator' }] });
    await service.done('POST', `/comments/${commentId}/erasure`, administrator, { reason: 'A court order' });
    expect(filesWith('Marker-of-Rhys')).toEqual([]);
    await service.stop();
  });
});
