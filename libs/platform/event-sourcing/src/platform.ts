import type { Documents } from '@folkmoot/documents';
import type { EventStore } from '@folkmoot/event-store';
import type { Keyring } from '@folkmoot/keyring';
import type { Messaging } from '@folkmoot/messaging';

/** The engines that a service stands on, whichever adapters they are. `documents` are the service's own. */
export interface Platform {
  readonly store: EventStore;
  readonly messaging: Messaging;
  readonly documents: Documents;
  readonly keyring: Keyring;
}
