import type { StoredEvent } from '@folkmoot/event-store';
import type { StreamCodec } from '@folkmoot/event-sourcing';
import { type MemberEvent, profileSubject } from '@folkmoot/identity-domain';

/** The subjects of all filling-ins among a member's events that have a key of their own, oldest first. */
export const profileSubjectsIn = (
  codec: Pick<StreamCodec<MemberEvent>, 'decodeSealed'>,
  stored: readonly StoredEvent[],
): readonly string[] =>
  stored
    .map((one) => codec.decodeSealed(one).event)
    .flatMap((event) =>
      event.type === 'profile-changed' && event.data.profileId !== undefined
        ? [profileSubject(event.data.profileId)]
        : [],
    );
