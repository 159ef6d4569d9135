import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { sqliteMessaging } from '@folkmoot/messaging/sqlite';
import {
  ASSERTION_HEADER,
  assertionSigner,
  assertionVerifier,
  generateAssertionKeys,
  silentLogger,
} from '@folkmoot/service';
import { startDiscussion } from '../../apps/discussion/dist/discussion.js';
import { openMemberDirectory } from '../../apps/discussion/dist/members/member-directory.js';
const dir = mkdtempSync('/work/perf-');
const platform = {
  store: sqliteEventStore({ path: dir + '/events.db' }),
  messaging: sqliteMessaging({ path: dir + '/m.db' }),
  documents: sqliteDocuments({ path: dir + '/d.db' }),
  keyring: sqliteKeyring({ path: dir + '/k.db', masterKey: randomBytes(32) }),
};
const keys = await generateAssertionKeys();
const d = await startDiscussion({
  platform,
  assertionKeys: assertionVerifier([keys.publicKey]),
  logger: silentLogger,
});

const members = await openMemberDirectory(platform.documents);
const sign = assertionSigner(keys.privateKey);
const people = [];
for (let i = 0; i < 16; i++) {
  const memberId = crypto.randomUUID();
  await members.put({
    id: memberId,
    position: '1',
    displayName: 'P' + i,
    confirmed: true,
    organisations: {},
  });
  people.push({
    memberId,
    a: await sign({ memberId, sessionId: 's', roles: i === 0 ? [{ role: 'organiser' }] : [] }),
  });
}
const ask = (method, url, p, payload) =>
  d.app.inject({ method, url, headers: { [ASSERTION_HEADER]: p.a }, payload });
const mk = async (u, b) => (await ask('POST', u, people[0], b)).json();
const c = (await mk('/consultations', { title: 'A', summary: 's', background: '', organisation: 'o' })).id;
await mk(`/consultations/${c}/publish`, {
  opensAt: '2026-01-01T00:00:00.000Z',
  closesAt: '2030-01-01T00:00:00.000Z',
});
const disc = (
  await mk(`/consultations/${c}/discussions`, {
    title: 't',
    introduction: '',
    prompts: [],
    hosts: [],
    safetyNotice: '',
    officialsMayAnswerAfterClosing: false,
  })
).id;
const text = 'Lorem ipsum dolor sit amet consectetur adipiscing elit '.repeat(6);
const bench = async (name, secs, fn) => {
  const end = Date.now() + secs * 1000;
  let n = 0;
  const t = Date.now();
  await Promise.all(
    people.map(async (p) => {
      while (Date.now() < end) {
        const r = await fn(p);
        if (r.statusCode >= 300) throw new Error(r.body);
        n++;
      }
    }),
  );
  console.log(name, (n / ((Date.now() - t) / 1000)).toFixed(0) + '/s');
};
const mode = process.argv[2] ?? 'all';
if (mode === 'post') {
  await bench('post warm', 2, (p) =>
    ask('POST', `/discussions/${disc}/comments`, p, { text: text + Math.random() }),
  );
}
if (mode !== 'read') {
  await bench('post warm', 2, (p) =>
    ask('POST', `/discussions/${disc}/comments`, p, { text: text + Math.random() }),
  );
  await bench('post', Number(process.argv[3] ?? 4), (p) =>
    ask('POST', `/discussions/${disc}/comments`, p, { text: text + Math.random() }),
  );
} else
  for (let i = 0; i < 1000; i++)
    await ask('POST', `/discussions/${disc}/comments`, people[i % 16], { text: text + Math.random() });
await bench('page', Number(process.argv[3] ?? 4), (p) => ask('GET', `/discussions/${disc}/comments`, p));
await d.stop();
for (const x of Object.values(platform)) await x.close();
rmSync(dir, { recursive: true });
