import { readModel } from '@folkmoot/event-sourcing';
import type { MemberEvent } from '@folkmoot/identity-domain';
import { memberIdOf } from '../member-id.js';
import type { IdentityCodecs } from '../streams.js';
import { profilesDue, unconfirmedDue } from './due-document.js';

/** Since when there is what is not kept for ever; nothing of it is in here. */
export const retentionModel = (codecs: IdentityCodecs) =>
  readModel<MemberEvent>({
    name: 'retention',
    version: 1,
    collections: [profilesDue, unconfirmedDue],
    codecs: [codecs.member],
    touches: ({ stored }) =>
      [profilesDue, unconfirmedDue].map((collection) => ({ collection, id: memberIdOf(stored.stream) })),
    apply({ event, stored }, documents) {
      const memberId = memberIdOf(stored.stream);
      const since = stored.metadata.occurredAt;
      switch (event.type) {
        case 'profile-changed': {
          const { profileId, answers = {} } = event.data;
          const due = { since, ...(profileId !== undefined && { profileId }) };
          const untold = Object.keys(answers).length === 0;
          documents.update(profilesDue, memberId, () => (untold ? undefined : due));
          break;
        }
        case 'profile-erased':
          documents.update(profilesDue, memberId, () => undefined);
          break;
        case 'member-joined':
        case 'confirmation-requested':
          documents.update(unconfirmedDue, memberId, () => ({ since }));
          break;
        case 'address-confirmed':
          documents.update(unconfirmedDue, memberId, () => undefined);
          break;
        case 'member-erased':
          documents.update(profilesDue, memberId, () => undefined);
          documents.update(unconfirmedDue, memberId, () => undefined);
          break;
        default:
      }
    },
  });
