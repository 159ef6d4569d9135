import { scenario } from '@folkmoot/testing';
import { firstAdministrator, type FirstAdministratorEvent } from './first-administrator.js';

const { given } = scenario(firstAdministrator);

const at = '2026-03-01T09:00:00.000Z';
const issued = (tokenHash: string): FirstAdministratorEvent => ({
  type: 'first-administrator-token-issued',
  data: { tokenHash, expiresAt: '2026-03-08T09:00:00.000Z' },
});
const used = (memberId: string): FirstAdministratorEvent => ({
  type: 'first-administrator-token-used',
  data: { memberId },
});
const issue = (tokenHash: string) => ({ type: 'issue-first-administrator-token', tokenHash, at }) as const;
const use = (tokenHash: string, memberId: string, when = at) =>
  ({ type: 'use-first-administrator-token', tokenHash, memberId, at: when }) as const;

describe('issuing the token', () => {
  it('gives it a week', () => {
    given().when(issue('t1')).then(issued('t1'));
  });

  it('replaces a token that nobody used', () => {
    given(issued('t1')).when(issue('t2')).then(issued('t2'));
    given(issued('t1'), issued('t2')).when(use('t1', 'ada')).thenRejected('first-administrator-token-wrong');
  });

  it('changes nothing for the same token', () => {
    given(issued('t1')).when(issue('t1')).thenNothing();
  });

  it('is over once a token was used', () => {
    given(issued('t1'), used('ada')).when(issue('t2')).thenRejected('first-administrator-token-used');
  });
});

describe('using the token', () => {
  it('names the first administrator', () => {
    given(issued('t1')).when(use('t1', 'ada')).then(used('ada'));
  });

  it('works one time only', () => {
    given(issued('t1'), used('ada')).when(use('t1', 'bob')).thenRejected('first-administrator-token-used');
  });

  it('changes nothing when the same member repeats it', () => {
    given(issued('t1'), used('ada')).when(use('t1', 'ada')).thenNothing();
  });

  it('is refused for a wrong, missing or expired token', () => {
    given(issued('t1')).when(use('t2', 'ada')).thenRejected('first-administrator-token-wrong');
    given().when(use('t1', 'ada')).thenRejected('first-administrator-token-wrong');
    given(issued('t1'))
      .when(use('t1', 'ada', '2026-03-08T09:00:00.000Z'))
      .thenRejected('first-administrator-token-expired');
  });
});
