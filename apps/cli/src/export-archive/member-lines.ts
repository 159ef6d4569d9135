import type { IdentityStreams } from '@folkmoot/identity/streams';
import { member as memberDecider, type MemberState } from '@folkmoot/identity-domain';
import type { EventStore, StoredEvent } from '@folkmoot/event-store';
import type { MemberLine } from '../archive/archive-lines.js';

const lineOf = (id: string, state: MemberState, consultationId: string): MemberLine => {
  const name = 'displayName' in state ? state.displayName : undefined;
  if (name === undefined) return { kind: 'member', id };
  const official = 'roles' in state ? state.roles.filter(({ role }) => role === 'official') : [];
  const here = official.find((one) => one.consultationId === consultationId);
  const { organisation } = here ?? official.find((one) => one.consultationId === undefined) ?? {};
  return { kind: 'member', id, name, ...(organisation !== undefined && { organisation }) };
};

/** The name that everybody sees and whom an official speaks for: nothing else of a member leaves with an archive. */
export const memberLines = async (
  store: Pick<EventStore, 'read'>,
  codec: IdentityStreams['codecs']['member'],
  ids: readonly string[],
  consultationId: string,
): Promise<readonly MemberLine[]> =>
  Promise.all(
    ids.map(async (id) => {
      const stored: readonly StoredEvent[] = await store.read(`${codec.family}-${id}`);
      const events = await codec.decode(stored);
      const state = events.reduce(
        (before, { event }) => memberDecider.evolve(before, event),
        memberDecider.initial,
      );
      return lineOf(id, state, consultationId);
    }),
  );
