import { Controller, Get, Inject } from '@nestjs/common';
import { isSuspended, rolesInForce } from '@folkmoot/identity-domain';
import { instantOf } from '@folkmoot/kernel';
import {
  Access,
  Answer,
  type Caller,
  type Clock,
  CLOCK,
  CurrentCaller,
  Does,
  Problems,
} from '@folkmoot/service';
import { reject } from '../problems.js';
import type { IdentityStreams } from '../streams.js';
import { MEMBERS } from '../tokens.js';
import { me, type Me } from './me.answer.js';

@Controller('me')
export class MeController {
  constructor(
    @Inject(MEMBERS) private readonly members: IdentityStreams['members'],
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Does('Everything that the member has told, as the event store has it now.')
  @Get()
  @Access('member')
  @Answer(me)
  @Problems('member-unknown')
  async me(@CurrentCaller() { memberId }: Caller): Promise<Me> {
    const { state } = await this.members.load(memberId);
    if (!('addressHash' in state)) throw reject('member-unknown');
    const now = instantOf(this.clock());
    const { email, displayName, situation, profile, suspension } = state;
    return {
      id: memberId,
      email: email ?? null,
      displayName: displayName ?? null,
      confirmed: situation === 'confirmed',
      roles: rolesInForce(state, now),
      suspendedUntil: isSuspended(state, now) ? (suspension?.until ?? 'for-good') : null,
      profile,
    };
  }
}
