import { scenario } from '@folkmoot/testing';
import { address, type AddressEvent } from './address.js';

const { given } = scenario(address);

const claimed = (memberId: string): AddressEvent => ({ type: 'address-claimed', data: { memberId } });
const released = (memberId: string): AddressEvent => ({ type: 'address-released', data: { memberId } });

describe('claiming an address', () => {
  it('gives a free address to the member', () => {
    given().when({ type: 'claim-address', memberId: 'ada' }).then(claimed('ada'));
  });

  it('changes nothing the second time', () => {
    given(claimed('ada')).when({ type: 'claim-address', memberId: 'ada' }).thenNothing();
  });

  it('is refused while another member holds it', () => {
    given(claimed('ada')).when({ type: 'claim-address', memberId: 'bob' }).thenRejected('address-taken');
  });

  it('works for another member after it was released', () => {
    given(claimed('ada'), released('ada'))
      .when({ type: 'claim-address', memberId: 'bob' })
      .then(claimed('bob'));
  });
});

describe('releasing an address', () => {
  it('frees it', () => {
    given(claimed('ada')).when({ type: 'release-address', memberId: 'ada' }).then(released('ada'));
  });

  it('does nothing for a member who does not hold it', () => {
    given(claimed('ada')).when({ type: 'release-address', memberId: 'bob' }).thenNothing();
    given().when({ type: 'release-address', memberId: 'bob' }).thenNothing();
  });
});
