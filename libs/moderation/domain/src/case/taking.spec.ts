import { scenario } from '@folkmoot/testing';
import { decided, NOON, release, released, reported, shifted, take, taken } from '../../test/builders.js';
import { moderationCase } from './case.js';
import { LEASE } from './taking.js';

const { given } = scenario(moderationCase);
const UNTIL = shifted(NOON, LEASE);

describe('taking a case', () => {
  it('keeps it for half an hour', () => given(reported()).when(take()).then(taken(UNTIL)));
  it('prolongs that when it is taken again', () =>
    given(reported(), taken(UNTIL))
      .when(take('mo', shifted(NOON, 1)))
      .then(taken(shifted(UNTIL, 1))));
  it('twice at the same moment changes nothing', () =>
    given(reported(), taken(UNTIL)).when(take()).thenNothing());
  it('is refused while another has it', () =>
    given(reported(), taken(UNTIL))
      .when(take('ann', shifted(UNTIL, -1)))
      .thenRejected('case-taken-by-another'));
  it('is possible once the other’s time is over, or it was given back or decided', () => {
    given(reported(), taken(UNTIL))
      .when(take('ann', UNTIL))
      .then(taken(shifted(UNTIL, LEASE), 'ann'));
    given(reported(), taken(UNTIL), released()).when(take('ann')).then(taken(UNTIL, 'ann'));
    given(reported(), taken(UNTIL), decided('keep')).when(take('ann')).then(taken(UNTIL, 'ann'));
  });
  it('needs a case, and one that is not one’s own affair', () => {
    given().when(take()).thenRejected('case-not-found');
    given(reported()).when(take('rhys')).thenRejected('own-comment');
    given(reported()).when(take('mair')).thenRejected('own-report');
  });
});

describe('giving a case back', () => {
  it('lets others take it', () => given(reported(), taken(UNTIL)).when(release()).then(released()));
  it('of nobody changes nothing', () => given(reported()).when(release()).thenNothing());
  it('is refused while another has it, and without a case', () => {
    given(reported(), taken(UNTIL)).when(release('ann')).thenRejected('case-taken-by-another');
    given().when(release()).thenRejected('case-not-found');
  });
});
