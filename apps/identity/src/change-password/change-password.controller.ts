import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { acceptPassword } from '@folkmoot/identity-domain';
import {
  Access,
  Answer,
  type Caller,
  commandAnswer,
  type CommandAnswer,
  CommandContext,
  CurrentCaller,
  Does,
  Problems,
} from '@folkmoot/service';
import { ownerOf } from '../passwords/owner.js';
import type { Passwords } from '../passwords/passwords.js';
import { reject } from '../problems.js';
import type { SessionEnding } from '../session-directory/session-ending.js';
import type { IdentityStreams } from '../streams.js';
import { MEMBERS, PASSWORDS, SESSION_ENDING } from '../tokens.js';
import { ChangePasswordDto } from './change-password.dto.js';

@Controller('password')
export class ChangePasswordController {
  constructor(
    @Inject(MEMBERS) private readonly members: IdentityStreams['members'],
    @Inject(PASSWORDS) private readonly passwords: Passwords,
    @Inject(SESSION_ENDING) private readonly endSessions: SessionEnding,
  ) {}

  @Does('Chooses another password, and ends all sessions but this one.')
  @Post()
  @HttpCode(200)
  @Access('member')
  @Answer(commandAnswer)
  @Problems(
    'member-unknown',
    'password-wrong',
    'password-length',
    'password-common',
    'password-pattern',
    'password-personal',
    'unavailable',
  )
  async change(
    @Body() body: ChangePasswordDto,
    @CurrentCaller() { memberId, sessionId }: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { state } = await this.members.load(memberId);
    if (!('addressHash' in state)) throw reject('member-unknown');
    const accepted = acceptPassword(body.new, ownerOf(state));
    const currentPasswordMatches = await this.passwords.matches(state.passwordHash, body.current);
    const passwordHash = currentPasswordMatches ? await this.passwords.hash(accepted) : '';
    const { position } = await this.members.execute(
      memberId,
      { type: 'change-password', currentPasswordMatches, passwordHash },
      context,
    );
    await this.endSessions(
      memberId,
      { before: position, by: memberId, reason: 'password-changed', except: sessionId },
      context,
    );
    return { id: memberId, position };
  }
}
