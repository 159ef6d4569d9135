import { Controller, Get, Inject } from '@nestjs/common';
import { Access, Answer, type Caller, CurrentCaller, Does, Problems } from '@folkmoot/service';
import { reject } from '../problems.js';
import type { IdentityStreams } from '../streams.js';
import { MEMBERS } from '../tokens.js';
import { me, type Me } from './me.answer.js';

@Controller('me')
export class MeController {
  constructor(@Inject(MEMBERS) private readonly members: IdentityStreams['members']) {}

  @Does('Everything that the member has told, as the event store has it now.')
  @Get()
  @Access('member')
  @Answer(me)
  @Problems('member-unknown')
  async me(@CurrentCaller() { memberId }: Caller): Promise<Me> {
    const { state } = await this.members.load(memberId);
    if (!('addressHash' in state)) throw reject('member-unknown');
    const { email, displayName, situation, roles, profile, suspension } = state;
    return {
      id: memberId,
      email: email ?? null,
      displayName: displayName ?? null,
      confirmed: situation === 'confirmed',
      roles,
      suspendedUntil: suspension ? (suspension.until ?? 'for-good') : null,
      profile,
    };
  }
}
