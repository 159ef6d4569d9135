import {
  address,
  addressShapes,
  firstAdministrator,
  firstAdministratorShapes,
  member,
  memberShapes,
  memberSubject,
  session,
  sessionShapes,
} from '@folkmoot/identity-domain';
import { aggregate, type Platform, streamCodec } from '@folkmoot/event-sourcing';

/** Where each aggregate is stored, and how. Everything about a person is encrypted with the member's own key. */
export const identityStreams = ({ store, keyring }: Pick<Platform, 'store' | 'keyring'>) => {
  const nothingPersonal = (_data: object, id: string): string => `identity:${id}`;
  const codecs = {
    member: streamCodec({
      family: 'member',
      shapes: memberShapes,
      subjectOf: (_data, memberId) => memberSubject(memberId),
      keyring,
    }),
    session: streamCodec({
      family: 'session',
      shapes: sessionShapes,
      subjectOf: ({ memberId }) => memberSubject(memberId),
      keyring,
    }),
    address: streamCodec({ family: 'address', shapes: addressShapes, subjectOf: nothingPersonal, keyring }),
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
    firstAdministrators: aggregate({
      store,
      codec: codecs.firstAdministrator,
      decider: firstAdministrator,
    }),
  };
};

export type IdentityStreams = ReturnType<typeof identityStreams>;
export type IdentityCodecs = IdentityStreams['codecs'];
