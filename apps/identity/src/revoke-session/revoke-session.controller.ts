import { Controller, Delete, HttpCode, Inject } from '@nestjs/common';
import {
  Access,
  Answer,
  type Caller,
  commandAnswer,
  type CommandAnswer,
  CommandContext,
  CurrentCaller,
  Does,
  IdParam,
  Problems,
} from '@folkmoot/service';
import type { IdentityStreams } from '../streams.js';
import { SESSIONS } from '../tokens.js';

@Controller('sessions')
export class RevokeSessionController {
  constructor(@Inject(SESSIONS) private readonly sessions: IdentityStreams['sessions']) {}

  @Does("Ends one of one's own sessions; another's is as unknown as none.")
  @Delete(':sessionId')
  @HttpCode(200)
  @Access('member')
  @Answer(commandAnswer)
  @Problems('session-unknown')
  async revoke(
    @IdParam('sessionId') sessionId: string,
    @CurrentCaller() { memberId }: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { position } = await this.sessions.execute(
      sessionId,
      { type: 'revoke-session', by: memberId, reason: 'revoked' },
      context,
    );
    return { id: sessionId, position };
  }
}
