import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import {
  Access,
  Answer,
  type Caller,
  CommandContext,
  CurrentCaller,
  Does,
  IdParam,
  Problems,
} from '@folkmoot/service';
import { actorOf } from '../actor.js';
import { requireAdministrator } from '../administrators.js';
import { type ErasureBegun, erasureBegun, receiptOf } from '../erasure/erasure.answer.js';
import type { ForgetMemberOf } from '../erasure/forgetting.js';
import { FORGETTING } from '../tokens.js';
import { EraseMemberDto } from './erase-member.dto.js';

@Controller('members/:memberId/erasure')
export class EraseMemberController {
  constructor(@Inject(FORGETTING) private readonly forget: ForgetMemberOf) {}

  @Does('Forgets a member for good who cannot ask for it themselves, with or without their words.')
  @Post()
  @HttpCode(202)
  @Access({ roles: ['administrator'] })
  @Answer(erasureBegun)
  @Problems(
    'member-unknown',
    'member-erased',
    'erasure-not-yours-to-decide',
    'erasure-needs-reason',
    'password-wrong',
    'last-administrator',
    'unavailable',
  )
  async erase(
    @IdParam('memberId') memberId: string,
    @Body() { words, reason }: EraseMemberDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<ErasureBegun> {
    requireAdministrator(caller);
    const { erasureId, position } = await this.forget(
      memberId,
      // Whoever erases themselves does so with their password.
      { words, reason, actor: actorOf(caller), passwordMatches: false },
      context,
    );
    return { id: erasureId, position, receipt: receiptOf(erasureId) };
  }
}
