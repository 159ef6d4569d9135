import { appending } from './contract-suite/appending.js';
import { closing } from './contract-suite/closing.js';
import { conflicts } from './contract-suite/conflicts.js';
import type { OpenStore, OpenedStore } from './contract-suite/fixtures.js';
import { model } from './contract-suite/model.js';
import { reading } from './contract-suite/reading.js';
import { refusals } from './contract-suite/refusals.js';
import { repeats } from './contract-suite/repeats.js';
import { subscribing } from './contract-suite/subscribing.js';
import { subscribingUnderFailure } from './contract-suite/subscribing-under-failure.js';

export type { OpenStore, OpenedStore } from './contract-suite/fixtures.js';

/**
 * Proves the promises of {@link EventStore} on an adapter, with jest. The engine may hold other streams and be written
 * to by others meanwhile: every test uses stream names of its own.
 */
export const eventStoreContract = (name: string, open: OpenStore): void => {
  describe(`${name} · keeps the promises of an event store`, () => {
    let opened: OpenedStore;
    const store = () => opened.store;

    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    appending(store);
    conflicts(store);
    repeats(store);
    refusals(store);
    reading(store);
    subscribing(store);
    subscribingUnderFailure(store);
    model(store);
    closing(open);
  });
};
