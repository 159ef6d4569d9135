import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import {
  Access,
  Answer,
  commandAnswer,
  type CommandAnswer,
  CommandContext,
  Does,
  Problems,
} from '@folkmoot/service';
import { ownerOfToken } from '../mailed-token.js';
import { TokenDto } from '../token.dto.js';
import { reject } from '../problems.js';
import type { IdentityStreams } from '../streams.js';
import { MEMBERS } from '../tokens.js';

@Controller('members')
export class ConfirmAddressController {
  constructor(@Inject(MEMBERS) private readonly members: IdentityStreams['members']) {}

  @Does("Proves by a mailed link that the address is one's own. A second visit is no error.")
  @Post('confirm')
  @HttpCode(200)
  @Access('anyone')
  @Answer(commandAnswer)
  @Problems('confirmation-wrong', 'confirmation-expired')
  async confirm(
    @Body() { token }: TokenDto,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { memberId, tokenHash } = await ownerOfToken(this.members, token, () =>
      reject('confirmation-wrong'),
    );
    const { position } = await this.members.execute(
      memberId,
      { type: 'confirm-address', tokenHash, at: context.now },
      context,
    );
    return { id: memberId, position };
  }
}
