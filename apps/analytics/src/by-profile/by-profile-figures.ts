import { participantsByProfile, type Profile, stancesByProfile } from '@folkmoot/analytics-domain';
import { rejecting } from '@folkmoot/kernel';
import { agreements, firstStances } from '../agreement/agreement-model.js';
import type { FigureKind, FigureReader } from '../figure/figure.js';
import { scopeOfId } from '../figure/scopes.js';
import { everyOne } from '../paging.js';
import { mustKnowConsultation } from '../participation/participation-figure.js';
import { participants } from '../participation/participation-model.js';
import { rejections } from '../rejections.js';
import type { ParticipantsByProfile, StancesByProfile } from './by-profile.answer.js';
import { profiles } from './profiles-model.js';

const reject = rejecting(rejections);
const AT_ONCE = 1_000;

/** Each member's profile, in the order of the members. */
const profilesOf = async (
  reader: FigureReader,
  memberIds: readonly string[],
): Promise<readonly (Profile | undefined)[]> => {
  const found = new Map<string, Profile>();
  for (let at = 0; at < memberIds.length; at += AT_ONCE) {
    const some = await reader.collection(profiles).getMany(memberIds.slice(at, at + AT_ONCE));
    for (const { id, profile } of some) found.set(id, profile);
  }
  return memberIds.map((memberId) => found.get(memberId));
};

const peopleIn = async (reader: FigureReader, consultationId: string) => {
  const all = await everyOne(reader.collection(participants), {
    where: { consultationId },
    sort: [{ field: 'since', direction: 'ascending' }],
  });
  return profilesOf(
    reader,
    all.map(({ memberId }) => memberId),
  );
};

export const participantsByProfileFigure: FigureKind<{ consultationId: string }, ParticipantsByProfile> = {
  figure: 'participants-by-profile',
  version: 1,
  scopeOf: scopeOfId('consultationId'),
  async data(reader, { consultationId }) {
    await mustKnowConsultation(reader, consultationId);
    const people = await peopleIn(reader, consultationId);
    return { participants: people.length, questions: participantsByProfile(people) };
  },
};

/** Throws `comment-unknown`. */
export const consultationOfComment = async (reader: FigureReader, commentId: string): Promise<string> => {
  const comment = await reader.collection(agreements).get(commentId);
  if (!comment) throw reject('comment-unknown', { commentId });
  return comment.consultationId;
};

export const stancesByProfileFigure: FigureKind<{ commentId: string }, StancesByProfile> = {
  figure: 'stances-by-profile',
  version: 1,
  scopeOf: scopeOfId('commentId'),
  async data(reader, { commentId }) {
    const people = await peopleIn(reader, await consultationOfComment(reader, commentId));
    const stretches = await everyOne(reader.collection(firstStances), {
      where: { commentId },
      sort: [{ field: 'stretch', direction: 'ascending' }],
    });
    const taken = stretches.flatMap((stretch) => stretch.taken);
    const known = await profilesOf(
      reader,
      taken.map(([memberId]) => memberId),
    );
    return {
      stances: taken.length,
      questions: stancesByProfile(
        people,
        taken.map(([, stance], index) => ({ stance, profile: known[index] })),
      ),
    };
  },
};
