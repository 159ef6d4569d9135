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
} from '@folkmoot/service';
import type { IdentityStreams } from '../streams.js';
import { SESSIONS } from '../tokens.js';

@Controller('sessions')
export class LogOutController {
  constructor(@Inject(SESSIONS) private readonly sessions: IdentityStreams['sessions']) {}

  @Does('Ends the session of this request.')
  @Delete('current')
  @HttpCode(200)
  @Access('member')
  @Answer(commandAnswer)
  async logOut(
    @CurrentCaller() { sessionId, memberId }: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { position } = await this.sessions.execute(
      sessionId,
      { type: 'revoke-session', by: memberId, reason: 'logged-out' },
      context,
    );
    return { id: sessionId, position };
  }
}
