import {
  comment,
  commentShapes,
  consultation,
  consultationShapes,
  discussion,
  discussionShapes,
  stance,
  stanceShapes,
} from '@folkmoot/discussion-domain';
import { confirmationCodec } from '@folkmoot/erasure';
import { aggregate, type Platform, streamCodec } from '@folkmoot/event-sourcing';

/** Streams that nearly every command looks at stay folded in memory. */
const REMEMBERED = 1_000;

/** Where each aggregate is stored, and how. Comment text is encrypted with the comment's own key. */
export const discussionStreams = ({ store, keyring }: Pick<Platform, 'store' | 'keyring'>) => {
  const nothingPersonal = (_data: object, id: string): string => `consultation:${id}`;
  const codecs = {
    consultation: streamCodec({
      family: 'consultation',
      shapes: consultationShapes,
      subjectOf: nothingPersonal,
      keyring,
    }),
    discussion: streamCodec({
      family: 'discussion',
      shapes: discussionShapes,
      subjectOf: nothingPersonal,
      keyring,
    }),
    comment: streamCodec({
      family: 'comment',
      shapes: commentShapes,
      subjectOf: (_data, commentId) => `comment:${commentId}`,
      keyring,
    }),
    stance: streamCodec({ family: 'stance', shapes: stanceShapes, subjectOf: nothingPersonal, keyring }),
    erasure: confirmationCodec('discussion', keyring),
  };
  return {
    codecs,
    consultations: aggregate({
      store,
      codec: codecs.consultation,
      decider: consultation,
      remember: REMEMBERED,
    }),
    discussions: aggregate({ store, codec: codecs.discussion, decider: discussion, remember: REMEMBERED }),
    comments: aggregate({ store, codec: codecs.comment, decider: comment }),
    stances: aggregate({ store, codec: codecs.stance, decider: stance }),
  };
};

export type DiscussionStreams = ReturnType<typeof discussionStreams>;
export type DiscussionCodecs = DiscussionStreams['codecs'];
