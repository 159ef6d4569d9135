import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@folkmoot/testing';
import { attack } from './erasure-attacker.js';
import { folkmoot } from './erasure-command.js';
import { readableThroughDoors } from './erasure-doors.js';
import { readableInFolder } from './erasure-search.js';
import { FolkmootProcess } from './folkmoot-process.js';
import { act, caseOf, decide, rangeOf } from './moderation-journey-people.js';
import { newScene } from './moderation-journey-scene.js';
import { logIn, made } from './site.js';

const markers = { first: 'gwyliau7f3a9c01', redacted: 'gwyliau7f3a9c02', around: 'gwyliau7f3a9c03' };

it('a comment whose words an administrator erases is in no file, no case, no export and no backup', async () => {
  const site = await FolkmootProcess.create({ FOLKMOOT_VISITOR_READS_PER_MINUTE: '1000000' });
  const elsewhere = await mkdtemp(join(tmpdir(), 'folkmoot-elsewhere-'));
  try {
    await site.start();
    const { mona, anan, rhys, gwen, place } = await newScene(site);
    const administrator = await logIn(site, 'Olwen');
    const commentId = await made(site, rhys, `/api/discussions/${place.discussionId}/comments`, {
      text: `Before ${markers.first}`,
    });
    const text = `Now ${markers.redacted} amid ${markers.around}`;
    await act(site, rhys, `/api/comments/${commentId}/edit`, { text });
    await act(site, gwen, `/api/comments/${commentId}/reports`, { reason: 'illegal' });
    await caseOf(site, mona.token, commentId, { text });
    const redaction = {
      action: 'redact',
      reason: 'illegal',
      statement: 'A part of it is against the law.',
      textRevision: 1,
      ranges: [rangeOf(text, markers.redacted)],
    };
    expect((await decide(site, mona.token, commentId, redaction)).status).toBe(201);
    const things = {
      consultationId: [place.consultationId],
      discussionId: [place.discussionId],
      commentId: [commentId],
      caseId: [commentId],
      memberId: [mona.memberId],
      erasureId: [crypto.randomUUID()],
      number: ['1'],
    };
    const tokens = {
      visitor: undefined,
      administrator,
      moderator: mona.token,
      analyst: anan.token,
      author: rhys,
    };
    const before = await readableThroughDoors(site, things, tokens, markers);
    expect(new Set(before.map((one) => one.split(' ', 1)[0]))).toEqual(new Set(Object.keys(markers)));

    await act(site, administrator, `/api/comments/${commentId}/erasure`, {
      reason: 'A court has ordered it.',
    });
    await caseOf(site, mona.token, commentId, { text: null, standing: 'erased' });
    await eventually(async () => expect(await readableInFolder(site.directory, markers)).toEqual([]));
    expect(await readableThroughDoors(site, things, tokens, markers)).toEqual([]);

    const data = ['--data', site.directory];
    const [archive, backup] = [join(elsewhere, 'park.jsonl'), join(elsewhere, 'backup')];
    expect(await folkmoot('export', place.consultationId, '--to', archive, ...data)).toMatchObject({
      code: 0,
    });
    expect(await folkmoot('backup', backup, '--with-master-key', ...data)).toMatchObject({ code: 0 });
    expect(await readableInFolder(elsewhere, markers)).toEqual([]);
    expect(await attack(backup, markers)).toEqual([]);
    expect(await site.kill('SIGTERM')).toBe(0);
    expect(await readableInFolder(site.directory, markers)).toEqual([]);
    expect(await attack(site.directory, markers)).toEqual([]);
  } finally {
    await site.remove();
    await rm(elsewhere, { recursive: true });
  }
});
