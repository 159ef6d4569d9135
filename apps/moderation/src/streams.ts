import { confirmationCodec } from '@folkmoot/erasure';
import { aggregate, type Platform, streamCodec } from '@folkmoot/event-sourcing';
import {
  caseShapes,
  caseSubject,
  checkRules,
  checkRulesShapes,
  conduct,
  conductShapes,
  conductSubject,
  moderationCase,
} from '@folkmoot/moderation-domain';

/** Where each aggregate is stored, and how. What somebody wrote is encrypted with the key of whom it is about or from. */
export const moderationStreams = ({ store, keyring }: Pick<Platform, 'store' | 'keyring'>) => {
  const codecs = {
    case: streamCodec({ family: 'case', shapes: caseShapes, subjectOf: caseSubject, keyring }),
    conduct: streamCodec({ family: 'conduct', shapes: conductShapes, subjectOf: conductSubject, keyring }),
    /** A blocked phrase may be somebody's name, so that not even the log has them readable. */
    checkRules: streamCodec({
      family: 'check-rules',
      shapes: checkRulesShapes,
      subjectOf: () => 'site:check-rules',
      keyring,
    }),
    erasure: confirmationCodec('moderation', keyring),
  };
  return {
    codecs,
    cases: aggregate({ store, codec: codecs.case, decider: moderationCase }),
    conduct: aggregate({ store, codec: codecs.conduct, decider: conduct }),
    checkRules: aggregate({ store, codec: codecs.checkRules, decider: checkRules, remember: 1 }),
  };
};

export type ModerationStreams = ReturnType<typeof moderationStreams>;
export type ModerationCodecs = ModerationStreams['codecs'];
