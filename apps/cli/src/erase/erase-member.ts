import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Projection, startProjection } from '@folkmoot/event-sourcing';
import { addressBook } from '@folkmoot/identity/address-book';
import { memberDirectory } from '@folkmoot/identity/member-directory';
import { identityReadModels } from '@folkmoot/identity/read-models';
import { type IdentityStreams, identityStreams } from '@folkmoot/identity/streams';
import { type ErasureState, ERASING_CONTEXTS, type Words } from '@folkmoot/identity-domain';
import { deriveId, instantOf } from '@folkmoot/kernel';
import { type Following, stopIfAsked } from '../progress.js';
import type { Workplace } from '../workplace.js';
import { UUID_PATTERN } from '@folkmoot/service/rules';

export interface EraseMemberRequest {
  /** An id or an e-mail address. */
  readonly member: string;
  readonly words: Words;
  readonly reason: string;
}

export interface EraseMemberReport {
  readonly erasureId: string;
  /** Whether services are there that confirm. */
  readonly running: boolean;
  readonly receipt: ErasureState;
}

/** Nobody is known by this id or address. */
export class UnknownMember extends Error {
  override readonly name = 'UnknownMember';
}

/** Who runs the machine. */
const ACTOR = 'system:command-line';

/** How often to look whether the receipt is complete, and how long at most, in milliseconds. */
const LOOK_EVERY = 100;
const PATIENCE = 120_000;

/** The waiting projection of a running Folkmoot, or one of our own for as long as it takes. */
const withDirectory = async <T>(
  { embedded, projections }: Workplace,
  streams: IdentityStreams,
  work: (directory: ReturnType<typeof memberDirectory>) => Promise<T>,
): Promise<T> => {
  const platform = embedded.platformOf('identity');
  const { memberDirectory: model } = identityReadModels(streams.codecs);
  const running = projections.find((one) => one.model.name === model.name);
  const projection: Projection = running ?? (await startProjection({ ...platform, model }));
  try {
    return await work(memberDirectory(projection));
  } finally {
    if (!running) await projection.stop();
  }
};

const memberIdOf = async (
  { embedded }: Workplace,
  { addresses }: IdentityStreams,
  member: string,
): Promise<string> => {
  if (UUID_PATTERN.test(member)) return member;
  const { keyring } = embedded.platformOf('identity');
  if (!embedded.masterKey) throw new TypeError('Addresses are found with the master key');
  const memberId = await addressBook(addresses, keyring, embedded.masterKey).holderOf(member);
  if (memberId === undefined) throw new UnknownMember(`No member has the address ${member}`);
  return memberId;
};

const forget = async (
  workplace: Workplace,
  streams: IdentityStreams,
  memberId: string,
  { words, reason }: EraseMemberRequest,
): Promise<string> => {
  const { state } = await streams.members.load(memberId);
  if (state.situation === 'erased') return state.erasureId;
  // Whoever has the id of an erasure may see its receipt, so nobody must be able to work it out.
  const erasureId = randomUUID();
  const at = instantOf(Date.now());
  const context = { correlationId: erasureId, actor: ACTOR, now: at };
  await withDirectory(workplace, streams, async (directory) => {
    await directory.waitFor(await workplace.embedded.platformOf('identity').store.head(), PATIENCE);
    await streams.members.execute(
      memberId,
      {
        type: 'forget-member',
        erasureId,
        words,
        actor: { id: ACTOR, standing: 'operator' },
        passwordMatches: false,
        reason,
        otherAdministrators: await directory.hasAdministrator(at, memberId),
        at,
      },
      { ...context, commandId: deriveId('erase-member', erasureId) },
    );
  });
  await streams.erasures.execute(
    erasureId,
    { type: 'request-erasure', memberId, words, at },
    { ...context, commandId: deriveId('request-erasure', erasureId) },
  );
  return erasureId;
};

/** Looks until every service has confirmed, or for two minutes. */
const receiptOf = async (
  { erasures }: IdentityStreams,
  erasureId: string,
  { onProgress, signal }: Following,
): Promise<ErasureState> => {
  for (const deadline = Date.now() + PATIENCE; ; await delay(LOOK_EVERY)) {
    stopIfAsked(signal);
    const { state } = await erasures.load(erasureId);
    onProgress({
      stage: 'Confirmations',
      done: state.confirmed.length,
      total: ERASING_CONTEXTS.length,
      unit: 'services',
    });
    if (state.completedAt !== undefined || Date.now() > deadline) return state;
  }
};

/**
 * Forgets a member as administrators do on the site, and waits for the receipt where services run that confirm. A member
 * who is erased already gets the same receipt. Throws {@link UnknownMember} and the rejections of `forget-member`.
 */
export const eraseMember = async (
  workplace: Workplace,
  request: EraseMemberRequest,
  following: Following,
): Promise<EraseMemberReport> => {
  const streams = identityStreams(workplace.embedded.platformOf('identity'));
  const memberId = await memberIdOf(workplace, streams, request.member);
  const erasureId = await forget(workplace, streams, memberId, request);
  const running = workplace.projections.length > 0;
  const receipt = running
    ? await receiptOf(streams, erasureId, following)
    : (await streams.erasures.load(erasureId)).state;
  return { erasureId, running, receipt };
};
