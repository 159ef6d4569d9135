import { discussionStreams } from '@folkmoot/discussion/streams';
import { identityStreams } from '@folkmoot/identity/streams';
import { moderationStreams } from '@folkmoot/moderation/streams';
import type { Workplace } from '../workplace.js';
import type { ArchiveCodecs } from './archive-of.js';

/** An archive holds what three services have said of one consultation. */
export const archiveCodecs = ({ embedded }: Pick<Workplace, 'embedded'>): ArchiveCodecs => ({
  discussion: discussionStreams(embedded.platformOf('discussion')).codecs,
  member: identityStreams(embedded.platformOf('identity')).codecs.member,
  case: moderationStreams(embedded.platformOf('moderation')).codecs.case,
});
