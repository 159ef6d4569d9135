import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { goldenEventsSuite } from '@folkmoot/event-sourcing/golden-events-under-test';
import {
  addressShapes,
  erasureShapes,
  firstAdministratorShapes,
  memberShapes,
  sessionShapes,
} from '@folkmoot/identity-domain';
import type { EventShape } from '@folkmoot/kernel';
import { identityStreams } from './streams.js';

const store = sqliteEventStore({ path: ':memory:' });
afterAll(() => store.close());

const shapes: Readonly<Record<string, EventShape>> = {
  ...memberShapes,
  ...sessionShapes,
  ...addressShapes,
  ...firstAdministratorShapes,
  ...erasureShapes,
};

goldenEventsSuite({
  folder: `${import.meta.dirname}/../test/golden`,
  shapes,
  codecs: (keyring) => identityStreams({ store, keyring }).codecs,
});
