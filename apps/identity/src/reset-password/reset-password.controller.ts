import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { acceptPassword } from '@folkmoot/identity-domain';
import {
  Access,
  Answer,
  commandAnswer,
  type CommandAnswer,
  CommandContext,
  Does,
  Problems,
} from '@folkmoot/service';
import { anonymous } from '../anonymous.js';
import { ownerOfToken } from '../mailed-token.js';
import { ownerOf } from '../passwords/owner.js';
import type { Passwords } from '../passwords/passwords.js';
import { reject } from '../problems.js';
import type { SessionEnding } from '../session-directory/session-ending.js';
import type { IdentityStreams } from '../streams.js';
import { MEMBERS, PASSWORDS, SESSION_ENDING } from '../tokens.js';
import { ResetPasswordDto } from './reset-password.dto.js';

@Controller('password-resets')
export class ResetPasswordController {
  constructor(
    @Inject(MEMBERS) private readonly members: IdentityStreams['members'],
    @Inject(PASSWORDS) private readonly passwords: Passwords,
    @Inject(SESSION_ENDING) private readonly endSessions: SessionEnding,
  ) {}

  @Does('Chooses a new password with a mailed link, ends all sessions and, if need be, confirms the address.')
  @Post('complete')
  @HttpCode(200)
  @Access('anyone')
  @Answer(commandAnswer)
  @Problems(
    'reset-wrong',
    'reset-expired',
    'password-length',
    'password-common',
    'password-pattern',
    'password-personal',
    'unavailable',
  )
  async reset(
    @Body() { token, password }: ResetPasswordDto,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { memberId, tokenHash, account } = await ownerOfToken(this.members, token, () =>
      reject('reset-wrong'),
    );
    const accepted = acceptPassword(password, ownerOf(account));
    // A wrong token is refused before its hash is looked at, so nobody can keep the server hashing without one.
    const passwordHash = account.reset?.tokenHash === tokenHash ? await this.passwords.hash(accepted) : '';
    const { position } = await this.members.execute(
      memberId,
      { type: 'reset-password', tokenHash, passwordHash, at: context.now },
      anonymous(context),
    );
    await this.endSessions(
      memberId,
      { before: position, by: memberId, reason: 'password-changed' },
      anonymous(context),
    );
    return { id: memberId, position };
  }
}
