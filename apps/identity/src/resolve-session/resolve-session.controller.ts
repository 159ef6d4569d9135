import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { isSessionLive, rolesInForce } from '@folkmoot/identity-domain';
import { instantOf } from '@folkmoot/kernel';
import {
  Access,
  Answer,
  type Caller,
  type Clock,
  CLOCK,
  CurrentCaller,
  Does,
  GATEWAY,
  problem,
  Problems,
} from '@folkmoot/service';
import { TokenDto } from '../token.dto.js';
import { reject } from '../problems.js';
import { hashOfToken, idInToken } from '../secret-token.js';
import type { IdentityStreams } from '../streams.js';
import { MEMBERS, SESSIONS } from '../tokens.js';
import { resolvedSession, type ResolvedSession } from './resolved-session.answer.js';

/**
 * Reads the streams, not a read model: two short reads, and a session that began or ended a moment ago has begun or
 * ended, and a suspended moderator is a mere member at once. The gateway remembers the answer for half a minute.
 */
@Controller('internal/sessions')
export class ResolveSessionController {
  constructor(
    @Inject(MEMBERS) private readonly members: IdentityStreams['members'],
    @Inject(SESSIONS) private readonly sessions: IdentityStreams['sessions'],
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Does('Whose session a token is, for the gateway alone.')
  @Post('resolve')
  @HttpCode(200)
  @Access('member')
  @Answer(resolvedSession)
  @ApiExtension('x-internal', true)
  @Problems('session-unknown', 'forbidden')
  async resolve(@Body() { token }: TokenDto, @CurrentCaller() caller: Caller): Promise<ResolvedSession> {
    if (caller.memberId !== GATEWAY.memberId) throw problem('forbidden');
    const sessionId = idInToken(token);
    if (sessionId === undefined) throw reject('session-unknown');
    const now = instantOf(this.clock());
    const { state: session } = await this.sessions.load(sessionId);
    if (session.situation !== 'started' || session.tokenHash !== hashOfToken(token)) {
      throw reject('session-unknown');
    }
    const { memberId, expiresAt } = session;
    const { state: member } = await this.members.load(memberId);
    const { displayName } = member.situation === 'confirmed' ? member : {};
    if (!isSessionLive(session, now) || displayName === undefined) {
      throw reject('session-unknown');
    }
    return { sessionId, memberId, displayName, roles: rolesInForce(member, now), expiresAt };
  }
}
