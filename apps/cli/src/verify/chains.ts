import type { Codecs } from '@folkmoot/accountability/verification';
import { discussionStreams } from '@folkmoot/discussion/streams';
import { confirmationCodec } from '@folkmoot/erasure';
import type { Platform } from '@folkmoot/event-sourcing';
import { identityStreams } from '@folkmoot/identity/streams';
import { moderationStreams } from '@folkmoot/moderation/streams';
import type { Workplace } from '../workplace.js';

type CodecsOf = (platform: Platform) => Codecs;

const byContext: Readonly<Record<string, CodecsOf>> = {
  identity: (platform) => identityStreams(platform).codecs,
  discussion: (platform) => discussionStreams(platform).codecs,
  moderation: (platform) => moderationStreams(platform).codecs,
  /** It decides nothing but that it has erased. */
  analytics: ({ keyring }) => ({ erasure: confirmationCodec('analytics', keyring) }),
};

/** What a context's evidence is about: all of its streams, in the service whose documents keep it. */
export interface ChainOfContext {
  readonly context: string;
  readonly platform: Platform;
  readonly codecs: Codecs;
}

/** Of every context that there is. */
export const chainsOf = ({ embedded }: Pick<Workplace, 'embedded'>): readonly ChainOfContext[] =>
  Object.entries(byContext).map(([context, codecsOf]) => {
    const platform = embedded.platformOf(context);
    return { context, platform, codecs: codecsOf(platform) };
  });
