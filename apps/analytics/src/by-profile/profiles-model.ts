import type { Profile } from '@folkmoot/analytics-domain';
import { memberErased, profileChanged, profileErased } from '@folkmoot/contracts';
import type { Document } from '@folkmoot/documents';
import { collectionRef } from '@folkmoot/event-sourcing';
import type { FiguresModel, Heard } from '../folding/figures-model.js';

/** By member. Answers are plain text here until they are erased. */
export interface ProfileDocument extends Document {
  readonly profile: Profile;
}
export const profiles = collectionRef<ProfileDocument>('profile');

/** Erasures that are to be confirmed, oldest first; `open` is absent once they were. */
export interface ErasureDocument extends Document {
  readonly open?: true;
  readonly ordinal: number;
  readonly memberId: string;
  readonly words: 'kept' | 'erased';
  /** How many there were: a member has one at most. */
  readonly profiles: number;
  readonly correlationId: string;
}
export const erasures = collectionRef<ErasureDocument>('erasure', [{ fields: ['open', 'ordinal'] }]);

const memberOf = ({ envelope }: Heard): string | undefined =>
  profileChanged.is(envelope) || profileErased.is(envelope) || memberErased.is(envelope)
    ? envelope.data.memberId
    : undefined;

const gone = (): { readonly profile: Profile } => ({ profile: { state: 'erased' } });

/** What members have told about themselves, for as long as they want it known. */
export const profilesModel: FiguresModel = {
  name: 'profiles',
  version: 2,
  context: 'identity',
  collections: [profiles, erasures],

  touches(heard) {
    const memberId = memberOf(heard);
    if (memberId === undefined) return [];
    const profile = { collection: profiles, id: memberId };
    const { envelope } = heard;
    return memberErased.is(envelope)
      ? [profile, { collection: erasures, id: envelope.data.erasureId }]
      : [profile];
  },

  apply({ envelope, ordinal, answers }, documents) {
    if (profileChanged.is(envelope)) {
      const profile: Profile = answers ? { state: 'answered', answers } : { state: 'unreadable' };
      documents.update(profiles, envelope.data.memberId, () => ({ profile }));
    } else if (profileErased.is(envelope)) {
      documents.update(profiles, envelope.data.memberId, gone);
    } else if (memberErased.is(envelope)) {
      const { memberId, erasureId, words } = envelope.data;
      const before = documents.get(profiles, memberId)?.profile.state;
      documents.update(profiles, memberId, gone);
      documents.update(erasures, erasureId, () => ({
        open: true as const,
        ordinal,
        memberId,
        words,
        profiles: before === 'answered' ? 1 : 0,
        correlationId: envelope.correlationid,
      }));
    }
  },
};
