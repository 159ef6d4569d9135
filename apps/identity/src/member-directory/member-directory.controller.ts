import { Controller, Get, Inject } from '@nestjs/common';
import { instantOf, type Position } from '@folkmoot/kernel';
import {
  Access,
  type Caller,
  type Clock,
  CLOCK,
  CurrentCaller,
  IdParam,
  PageNumber,
  Problems,
  ReadPosition,
} from '@folkmoot/service';
import { requireAdministrator } from '../administrators.js';
import { reject } from '../problems.js';
import { MEMBER_DIRECTORY } from '../tokens.js';
import { type MemberDirectory, MEMBERS_PAGE } from './member-directory.js';
import { memberDetails, memberSummary } from './member-view.js';

@Controller('members')
export class MemberDirectoryController {
  constructor(
    @Inject(MEMBER_DIRECTORY) private readonly members: MemberDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everybody, those who joined last first. */
  @Get()
  @Access({ roles: ['administrator'] })
  async list(
    @PageNumber() page: number,
    @CurrentCaller() caller: Caller,
    @ReadPosition() position: Position | undefined,
  ) {
    requireAdministrator(caller);
    await this.members.waitFor(position);
    const now = instantOf(this.clock());
    const total = await this.members.total();
    const members = await this.members.page(page);
    return {
      items: members.map((member) => memberSummary(member, now)),
      page,
      pages: Math.max(1, Math.ceil(total / MEMBERS_PAGE)),
      total,
    };
  }

  /** One member, with the address. */
  @Get(':memberId')
  @Access({ roles: ['administrator'] })
  @Problems('member-unknown')
  async member(
    @IdParam('memberId') memberId: string,
    @CurrentCaller() caller: Caller,
    @ReadPosition() position: Position | undefined,
  ) {
    requireAdministrator(caller);
    await this.members.waitFor(position);
    const member = await this.members.get(memberId);
    if (!member) throw reject('member-unknown');
    return memberDetails(member, instantOf(this.clock()));
  }
}
