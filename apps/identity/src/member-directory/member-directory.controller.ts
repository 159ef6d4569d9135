import { Controller, Get, Inject } from '@nestjs/common';
import { instantOf, type Position } from '@folkmoot/kernel';
import {
  Access,
  Answer,
  type Caller,
  type Clock,
  CLOCK,
  CurrentCaller,
  Does,
  IdParam,
  PageNumber,
  Problems,
  ReadPosition,
} from '@folkmoot/service';
import { requireAdministrator } from '../administrators.js';
import { reject } from '../problems.js';
import { MEMBER_DIRECTORY } from '../tokens.js';
import { member, memberPage, type MemberPage, type MemberView } from './member.answer.js';
import { type MemberDirectory, MEMBERS_PAGE } from './member-directory.js';
import { memberDetails, memberSummary } from './member-view.js';

@Controller('members')
export class MemberDirectoryController {
  constructor(
    @Inject(MEMBER_DIRECTORY) private readonly members: MemberDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Does('Everybody, those who joined last first.')
  @Get()
  @Access({ roles: ['administrator'] })
  @Answer(memberPage)
  async list(
    @PageNumber() page: number,
    @CurrentCaller() caller: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<MemberPage> {
    requireAdministrator(caller);
    await this.members.waitFor(position);
    const now = instantOf(this.clock());
    const total = await this.members.total();
    const found = await this.members.page(page);
    return {
      items: found.map((one) => memberSummary(one, now)),
      page,
      pages: Math.max(1, Math.ceil(total / MEMBERS_PAGE)),
      total,
    };
  }

  @Does('One member, with the address.')
  @Get(':memberId')
  @Access({ roles: ['administrator'] })
  @Answer(member)
  @Problems('member-unknown')
  async member(
    @IdParam('memberId') memberId: string,
    @CurrentCaller() caller: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<MemberView> {
    requireAdministrator(caller);
    await this.members.waitFor(position);
    const found = await this.members.get(memberId);
    if (!found) throw reject('member-unknown');
    return memberDetails(found, instantOf(this.clock()));
  }
}
