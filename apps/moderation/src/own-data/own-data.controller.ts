import { Controller, Get, Inject } from '@nestjs/common';
import type { Position } from '@folkmoot/kernel';
import { Access, Answer, type Caller, CurrentCaller, Does, ReadPosition } from '@folkmoot/service';
import type { MemberCases } from '../member-cases/member-cases.js';
import type { ModerationStreams } from '../streams.js';
import { CASES, CONDUCT, MEMBER_CASES } from '../tokens.js';
import { heldOf } from './held-of.js';
import { ownData, type OwnData } from './own-data.answer.js';
import { showHeld } from './show-held.js';

@Controller('me/data/moderation')
export class OwnDataController {
  constructor(
    @Inject(CASES) private readonly cases: ModerationStreams['cases'],
    @Inject(CONDUCT) private readonly conduct: ModerationStreams['conduct'],
    @Inject(MEMBER_CASES) private readonly memberCases: MemberCases,
  ) {}

  @Does(
    'Everything that moderation holds of oneself: reports, decisions, appeals, warnings, with every word.',
  )
  @Get()
  @Access('member')
  @Answer(ownData)
  async all(
    @CurrentCaller() { memberId }: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<OwnData> {
    const commentIds = await this.memberCases.of(memberId, position);
    const { cases, conduct } = this;
    return showHeld(await heldOf({ cases, conduct }, commentIds, memberId));
  }
}
