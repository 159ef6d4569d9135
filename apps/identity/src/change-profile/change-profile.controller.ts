import { Body, Controller, Inject, Put } from '@nestjs/common';
import { deriveId } from '@folkmoot/kernel';
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
import type { IdentityStreams } from '../streams.js';
import { MEMBERS } from '../tokens.js';
import { ChangeProfileDto } from './change-profile.dto.js';

@Controller('me/profile')
export class ChangeProfileController {
  constructor(@Inject(MEMBERS) private readonly members: IdentityStreams['members']) {}

  @Does('Says who one is, voluntarily, for analysis in groups.')
  @Put()
  @Access('member')
  @Answer(commandAnswer)
  @Problems('member-unknown', 'profile-invalid')
  async change(
    @Body() answers: ChangeProfileDto,
    @CurrentCaller() { memberId }: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { position } = await this.members.execute(
      memberId,
      {
        type: 'change-profile',
        answers: { ...answers },
        profileId: deriveId('profile', memberId, context.commandId),
      },
      context,
    );
    return { id: memberId, position };
  }
}
