import {
  address,
  addressShapes,
  erasure,
  erasureShapes,
  erasureSubject,
  firstAdministrator,
  firstAdministratorShapes,
  member,
  memberShapes,
  memberSubject,
  session,
  sessionShapes,
  sessionSubject,
  subjectInMember,
} from '@folkmoot/identity-domain';
import { aggregate, type Platform, streamCodec } from '@folkmoot/event-sourcing';

/**
 * Where each aggregate is stored, and how. Everything about a person is encrypted with the member's own key, or with one of
 * its own where its time may be over before the member goes.
 */
export const identityStreams = ({ store, keyring }: Pick<Platform, 'store' | 'keyring'>) => {
  const nothingPersonal = (_data: object, id: string): string => `identity:${id}`;
  const codecs = {
    member: streamCodec({
      family: 'member',
      shapes: memberShapes,
      subjectOf: subjectInMember,
      upcasts: { 'profile-changed.v1': unchanged },
      keyring,
    }),
    session: streamCodec({
      family: 'session',
      shapes: sessionShapes,
      subjectOf: ({ sessionId, memberId }, _id, storedAs) =>
        storedAs === 'session-started.v1' ? memberSubject(memberId) : sessionSubject(sessionId),
      upcasts: { 'session-started.v1': unchanged },
      keyring,
    }),
    address: streamCodec({ family: 'address', shapes: addressShapes, subjectOf: nothingPersonal, keyring }),
    erasure: streamCodec({
      family: 'erasure',
      shapes: erasureShapes,
      subjectOf: (_data, erasureId) => erasureSubject(erasureId),
      keyring,
    }),
    firstAdministrator: streamCodec({
      family: 'first-administrator',
      shapes: firstAdministratorShapes,
      subjectOf: nothingPersonal,
      keyring,
    }),
  };
  return {
    codecs,
    members: aggregate({ store, codec: codecs.member, decider: member }),
    sessions: aggregate({ store, codec: codecs.session, decider: session }),
    addresses: aggregate({ store, codec: codecs.address, decider: address }),
    erasures: aggregate({ store, codec: codecs.erasure, decider: erasure }),
    firstAdministrators: aggregate({
      store,
      codec: codecs.firstAdministrator,
      decider: firstAdministrator,
    }),
  };
};

/** The new version differs in its key alone. */
const unchanged = <Data>(data: Data): Data => data;

export type IdentityStreams = ReturnType<typeof identityStreams>;
export type IdentityCodecs = IdentityStreams['codecs'];
