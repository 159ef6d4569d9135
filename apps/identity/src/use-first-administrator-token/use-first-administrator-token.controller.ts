import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
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
import { isSuspended } from '@folkmoot/identity-domain';
import { FIRST_ADMINISTRATOR } from '../first-administrator/offer-first-administrator.js';
import { reject } from '../problems.js';
import { hashOfToken } from '../secret-token.js';
import type { IdentityStreams } from '../streams.js';
import { TokenDto } from '../token.dto.js';
import { FIRST_ADMINISTRATORS, MEMBERS } from '../tokens.js';

@Controller('first-administrator')
export class UseFirstAdministratorTokenController {
  constructor(
    @Inject(FIRST_ADMINISTRATORS) private readonly tokens: IdentityStreams['firstAdministrators'],
    @Inject(MEMBERS) private readonly members: IdentityStreams['members'],
  ) {}

  @Does('Makes the caller administrator of a site that has none, with the token that its start printed.')
  @Post()
  @HttpCode(200)
  @Access('member')
  @Answer(commandAnswer)
  @Problems(
    'first-administrator-token-wrong',
    'first-administrator-token-expired',
    'first-administrator-token-used',
    'member-unconfirmed',
    'member-suspended',
  )
  async use(
    @Body() { token }: TokenDto,
    @CurrentCaller() { memberId }: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    // Before the token is spent: a suspended administrator could do nothing, and the site would not be offered another.
    const { state } = await this.members.load(memberId);
    if (isSuspended(state, context.now)) throw reject('member-suspended');
    await this.tokens.execute(
      FIRST_ADMINISTRATOR,
      { type: 'use-first-administrator-token', tokenHash: hashOfToken(token), memberId, at: context.now },
      context,
    );
    // Also when the token was used before by this member: the grant may not have followed.
    const { position } = await this.members.execute(
      memberId,
      {
        type: 'grant-role',
        role: 'administrator',
        actor: { id: 'system:first-administrator', standing: 'operator' },
      },
      context,
    );
    return { id: memberId, position };
  }
}
