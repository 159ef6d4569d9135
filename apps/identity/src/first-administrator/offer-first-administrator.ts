import { randomUUID } from 'node:crypto';
import { deriveId, type Instant, type Position } from '@folkmoot/kernel';
import type { MemberDirectory } from '../member-directory/member-directory.js';
import { hashOfToken, secretToken, type SecretToken } from '../secret-token.js';
import type { IdentityStreams } from '../streams.js';

/** The one stream of its family. */
export const FIRST_ADMINISTRATOR = deriveId('first-administrator');

/** Milliseconds that the member directory gets to catch up: from an incomplete one nobody can tell. */
const PATIENCE = 10_000;

export interface OfferOptions {
  readonly streams: Pick<IdentityStreams, 'firstAdministrators'>;
  readonly members: MemberDirectory;
  /** Of the log. */
  readonly head: Position;
  readonly now: Instant;
}

/**
 * A token that makes its holder administrator, for a site that has none; the token of an earlier start no longer counts.
 * Undefined where there is an administrator, or was one by such a token.
 */
export const offerFirstAdministrator = async (options: OfferOptions): Promise<SecretToken | undefined> => {
  const { members, head, now } = options;
  const { firstAdministrators } = options.streams;
  const { state } = await firstAdministrators.load(FIRST_ADMINISTRATOR);
  if (state.situation === 'used') return undefined;
  if (!(await members.waitFor(head, PATIENCE)) || (await members.hasAdministrator(now))) return undefined;
  const token = secretToken(FIRST_ADMINISTRATOR);
  const commandId = randomUUID();
  await firstAdministrators.execute(
    FIRST_ADMINISTRATOR,
    { type: 'issue-first-administrator-token', tokenHash: hashOfToken(token), at: now },
    { commandId, correlationId: commandId, actor: 'system:start', now },
  );
  return token;
};
