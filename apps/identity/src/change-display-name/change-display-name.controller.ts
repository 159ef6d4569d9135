import { Body, Controller, Inject, Put } from '@nestjs/common';
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
import { ChangeDisplayNameDto } from './change-display-name.dto.js';

@Controller('me/display-name')
export class ChangeDisplayNameController {
  constructor(@Inject(MEMBERS) private readonly members: IdentityStreams['members']) {}

  @Does('Goes by another name, beside past words too.')
  @Put()
  @Access('member')
  @Answer(commandAnswer)
  @Problems(
    'member-unknown',
    'member-suspended',
    'display-name-length',
    'display-name-characters',
    'display-name-reserved',
  )
  async change(
    @Body() { displayName }: ChangeDisplayNameDto,
    @CurrentCaller() { memberId }: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { position } = await this.members.execute(
      memberId,
      { type: 'change-display-name', displayName, at: context.now },
      context,
    );
    return { id: memberId, position };
  }
}
