import type { EventStore, StoredEvent } from '@folkmoot/event-store';
import type { StreamCodec } from '@folkmoot/event-sourcing';
import type { MemberEvent } from '@folkmoot/identity-domain';
import type { Keyring } from '@folkmoot/keyring';
import { profileSubjectsIn } from '../profile-keys.js';

/** What {@link whenProfileReplaced} reacts to. */
export const profileReplacingTypes = ['profile-changed', 'profile-erased'] as const;

/** Destroys the keys of all answers before: nobody needs them, and they say how a life has changed. */
export const whenProfileReplaced =
  (
    store: Pick<EventStore, 'read'>,
    keyring: Pick<Keyring, 'destroy'>,
    codec: Pick<StreamCodec<MemberEvent>, 'decodeSealed'>,
  ) =>
  async ({ stream, revision }: StoredEvent): Promise<void> => {
    const before = (await store.read(stream)).slice(0, revision);
    for (const subject of profileSubjectsIn(codec, before)) await keyring.destroy(subject);
  };
