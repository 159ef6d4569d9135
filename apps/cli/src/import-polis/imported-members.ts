import { aggregate, type Platform, streamCodec } from '@folkmoot/event-sourcing';
import { member, memberShapes, memberSubject } from '@folkmoot/identity-domain';

/** Where identity keeps its members. */
export const memberStreams = ({ store, keyring }: Pick<Platform, 'store' | 'keyring'>) =>
  aggregate({
    store,
    codec: streamCodec({
      family: 'member',
      shapes: memberShapes,
      subjectOf: (_data, memberId) => memberSubject(memberId),
      keyring,
    }),
    decider: member,
  });
