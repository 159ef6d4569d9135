import type { Position } from '@folkmoot/kernel';
import { ContractViolation } from '../envelope.js';
import {
  identityMembers,
  identitySessions,
  memberJoined,
  memberSuspended,
  roleGranted,
  sessionRevoked,
} from './index.js';

const memberId = '6a0d2c3e-8f0b-4c55-9a76-0f3b8d1c2e4f';
const around = {
  id: '0b9d7f5e-2c1a-4f3d-8e6b-5a4c3d2e1f00',
  subject: `member-${memberId}`,
  time: '2026-03-01T09:00:00.000Z',
  position: '00000000000000000007' as Position,
  correlationid: 'request-1',
  causationid: 'command-1',
};

describe('what identity tells others', () => {
  it('is said of the members and sessions named in its topics', () => {
    expect([...identityMembers, ...identitySessions].map(({ type }) => type)).toEqual([
      'identity.member-joined.v1',
      'identity.member-confirmed.v1',
      'identity.member-renamed.v1',
      'identity.role-granted.v1',
      'identity.role-revoked.v1',
      'identity.member-suspended.v1',
      'identity.member-reinstated.v1',
      'identity.profile-changed.v1',
      'identity.profile-erased.v1',
      'identity.member-erased.v1',
      'identity.session-revoked.v1',
    ]);
  });

  it('holds a member whose name can no longer be read', () => {
    expect(memberJoined.create({ ...around, data: { memberId, imported: false } }).data).toEqual({
      memberId,
      imported: false,
    });
  });

  it('lets nothing personal slip out beside what it names', () => {
    const data = { memberId, imported: false, email: 'ada@example.org' };
    expect(() => memberJoined.create({ ...around, data })).toThrow(ContractViolation);
    const suspension = { memberId, until: '2026-03-02T09:00:00.000Z', reason: 'Insults' };
    expect(() => memberSuspended.create({ ...around, data: suspension })).toThrow(ContractViolation);
    const session = { sessionId: memberId, memberId, device: 'Firefox' };
    expect(() => sessionRevoked.create({ ...around, data: session })).toThrow(ContractViolation);
  });

  it('knows no role but those that there are', () => {
    const data = { memberId, role: 'king' } as unknown as { memberId: string; role: 'official' };
    expect(() => roleGranted.create({ ...around, data })).toThrow(ContractViolation);
  });
});
