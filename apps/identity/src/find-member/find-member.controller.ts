import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { instantOf, type Position } from '@folkmoot/kernel';
import {
  Access,
  Answer,
  type Caller,
  type Clock,
  CLOCK,
  CurrentCaller,
  Does,
  ReadPosition,
} from '@folkmoot/service';
import type { AddressBook } from '../addresses/address-book.js';
import { requireAdministrator } from '../administrators.js';
import { EmailDto } from '../email.dto.js';
import type { MemberDirectory } from '../member-directory/member-directory.js';
import { foundMembers, type FoundMembers } from '../member-directory/member.answer.js';
import { memberDetails } from '../member-directory/member-view.js';
import { ADDRESS_BOOK, MEMBER_DIRECTORY } from '../tokens.js';

@Controller('members')
export class FindMemberController {
  constructor(
    @Inject(ADDRESS_BOOK) private readonly book: AddressBook,
    @Inject(MEMBER_DIRECTORY) private readonly members: MemberDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Does(
    'The member with exactly this address, or none. A POST, so that no proxy on the way writes the address to its log.',
  )
  @Post('search')
  @HttpCode(200)
  @Access({ roles: ['administrator'] })
  @Answer(foundMembers)
  async find(
    @Body() { email }: EmailDto,
    @CurrentCaller() caller: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<FoundMembers> {
    requireAdministrator(caller);
    await this.members.waitFor(position);
    const memberId = await this.book.holderOf(email);
    const member = memberId === undefined ? undefined : await this.members.get(memberId);
    return { items: member ? [memberDetails(member, instantOf(this.clock()))] : [] };
  }
}
