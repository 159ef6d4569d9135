import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import {
  Access,
  Answer,
  type Caller,
  CommandContext,
  CurrentCaller,
  Does,
  Problems,
} from '@folkmoot/service';
import { actorOf } from '../actor.js';
import { anonymous } from '../anonymous.js';
import { type ErasureBegun, erasureBegun, receiptOf } from '../erasure/erasure.answer.js';
import type { ForgetMemberOf } from '../erasure/forgetting.js';
import type { Passwords } from '../passwords/passwords.js';
import { reject } from '../problems.js';
import type { IdentityStreams } from '../streams.js';
import { FORGETTING, MEMBERS, PASSWORDS } from '../tokens.js';
import { ForgetMeDto } from './forget-me.dto.js';

@Controller('me/erasure')
export class ForgetMeController {
  constructor(
    @Inject(MEMBERS) private readonly members: IdentityStreams['members'],
    @Inject(PASSWORDS) private readonly passwords: Passwords,
    @Inject(FORGETTING) private readonly forget: ForgetMemberOf,
  ) {}

  @Does('Forgets the caller for good, with or without their words. There is no way back.')
  @Post()
  @HttpCode(202)
  @Access('member')
  @Answer(erasureBegun)
  @Problems('member-unknown', 'member-erased', 'password-wrong', 'last-administrator', 'unavailable')
  async erase(
    @Body() { words, password }: ForgetMeDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<ErasureBegun> {
    const { memberId } = caller;
    const { state } = await this.members.load(memberId);
    if (state.situation === 'erased') throw reject('member-erased');
    if (!('addressHash' in state)) throw reject('member-unknown');
    const passwordMatches = await this.passwords.matches(state.passwordHash, password);
    const { erasureId, position } = await this.forget(
      memberId,
      { words, actor: actorOf(caller), passwordMatches },
      anonymous(context),
    );
    return { id: erasureId, position, receipt: receiptOf(erasureId) };
  }
}
