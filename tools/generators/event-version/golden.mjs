import { camel, pascal } from '../names.mjs';

export const goldenFile = ({ aggregate, event, version, data }) =>
  `${JSON.stringify({ family: aggregate, stored: { type: `${event}.v${version}`, data }, reads: { type: event, data } }, null, 2)}\n`;

export const goldenSpec = (context) => `import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { type JsonObject, START } from '@folkmoot/kernel';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { type ${pascal(context)}Codecs, ${camel(context)}Streams } from '../streams.js';

interface Golden {
  readonly family: keyof ${pascal(context)}Codecs;
  /** As it was written then. */
  readonly stored: { readonly type: string; readonly data: JsonObject };
  /** As it reads today. */
  readonly reads: { readonly type: string; readonly data: JsonObject };
}

const folder = join(import.meta.dirname, 'golden');

describe('every version that was ever written', () => {
  const store = sqliteEventStore({ path: ':memory:' });
  const keyring = sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) });
  afterAll(async () => {
    await store.close();
    await keyring.close();
  });

  it.each(readdirSync(folder))('%s is read as an event of today', (file) => {
    const { family, stored, reads } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Golden;
    const { event } = ${camel(context)}Streams({ store, keyring }).codecs[family].decodeSealed({
      ...stored,
      id: '00000000-0000-4000-8000-000000000000',
      stream: \`\${family}-00000000-0000-4000-8000-000000000001\`,
      revision: 0,
      position: START,
      recordedAt: '2026-01-01T00:00:00.000Z',
      metadata: {
        commandId: '00000000-0000-4000-8000-000000000002',
        correlationId: '00000000-0000-4000-8000-000000000002',
        causationId: '00000000-0000-4000-8000-000000000002',
        actor: 'system:golden',
        occurredAt: '2026-01-01T00:00:00.000Z',
      },
    });
    expect(event).toEqual(reads);
  });
});
`;
