import { outgoingNumbered } from '@folkmoot/contracts';
import type { StoredEvent } from '@folkmoot/event-store';
import { decodeAll, type Platform, type Recorded, type Relay, startRelay } from '@folkmoot/event-sourcing';
import { type MemberEvent, memberSubject, type SessionEvent } from '@folkmoot/identity-domain';
import type { DomainEvent } from '@folkmoot/kernel';
import { encryptText, type Keyring } from '@folkmoot/keyring';
import type { StreamCodec } from '@folkmoot/event-sourcing';
import { memberIdOf } from '../member-id.js';
import type { IdentityCodecs } from '../streams.js';
import { translateMember, translateSession } from './translate.js';

const isMember = (stored: StoredEvent): boolean => stored.stream.startsWith('member-');

/** Tells the other contexts what has happened here. */
export const startPublishing = (
  platform: Platform,
  codecs: IdentityCodecs,
  onError: (error: unknown) => void,
): Promise<Relay> => {
  const published = [codecs.member, codecs.session] as unknown as readonly StreamCodec<DomainEvent>[];
  return startRelay({
    ...platform,
    name: 'identity',
    prefixes: published.map(({ family }) => `${family}-`),
    onError,
    translate: async (stored) => {
      const keys = await keysOf(platform.keyring, stored);
      const recorded = await decodeAll(published, stored);
      return recorded.flatMap((one) => {
        const { stream } = one.stored;
        const envelope = isMember(one.stored)
          ? translateMember(one as Recorded<MemberEvent>, (name, place) => {
              const key = keys.get(memberSubject(memberIdOf(stream)));
              return key && encryptText(key, name, place);
            })
          : translateSession(one as Recorded<SessionEvent>);
        return envelope ? [outgoingNumbered(envelope)] : [];
      });
    },
  });
};

const keysOf = (keyring: Keyring, stored: readonly StoredEvent[]): ReturnType<Keyring['get']> =>
  keyring.get([...new Set(stored.filter(isMember).map(({ stream }) => memberSubject(memberIdOf(stream))))]);
