import type { Collection, Document, Documents } from '@folkmoot/documents';

/** What moderation knows of a discussion, from discussion's topic alone. */
export interface KnownDiscussionDocument extends Document {
  readonly consultationId: string;
  readonly title: string;
  /** Comments are public only once a moderator has looked at them. */
  readonly holdFirst: boolean;
}

export interface KnownConsultationDocument extends Document {
  readonly title: string;
  readonly published: boolean;
}

export interface KnownDiscussions {
  discussion(discussionId: string): Promise<KnownDiscussionDocument | undefined>;
  discussions(discussionIds: readonly string[]): Promise<readonly KnownDiscussionDocument[]>;
  consultation(consultationId: string): Promise<KnownConsultationDocument | undefined>;
  consultations(consultationIds: readonly string[]): Promise<readonly KnownConsultationDocument[]>;
  /** Nobody outside the staff knows of a draft. */
  isPublished(consultationId: string): Promise<boolean>;
  putDiscussion(discussion: KnownDiscussionDocument): Promise<void>;
  putConsultation(consultation: KnownConsultationDocument): Promise<void>;
}

export const openKnownDiscussions = async (documents: Documents): Promise<KnownDiscussions> => {
  const discussions: Collection<KnownDiscussionDocument> = await documents.collection({
    name: 'known-discussion.v1',
    indexes: [],
  });
  const consultations: Collection<KnownConsultationDocument> = await documents.collection({
    name: 'known-consultation.v1',
    indexes: [],
  });
  return {
    discussion: (discussionId) => discussions.get(discussionId),
    discussions: (discussionIds) => discussions.getMany([...new Set(discussionIds)]),
    consultation: (consultationId) => consultations.get(consultationId),
    consultations: (consultationIds) => consultations.getMany([...new Set(consultationIds)]),
    // A comment may be heard of before its consultation: nothing is said in a draft, so what is not known is public.
    isPublished: async (consultationId) => (await consultations.get(consultationId))?.published ?? true,
    putDiscussion: (discussion) => discussions.write([{ put: discussion }]),
    putConsultation: (consultation) => consultations.write([{ put: consultation }]),
  };
};
