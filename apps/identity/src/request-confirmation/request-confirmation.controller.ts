import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { Access, Answer, CommandContext, Does } from '@folkmoot/service';
import type { AddressBook } from '../addresses/address-book.js';
import { anonymous } from '../anonymous.js';
import { EmailDto } from '../email.dto.js';
import type { EvenPace } from '../even-pace.js';
import { mailAskedFor, type MailAskedFor } from '../mail-asked-for.answer.js';
import type { MailedLinks } from '../mail/mailed-links.js';
import { hashOfToken } from '../secret-token.js';
import type { IdentityStreams } from '../streams.js';
import { ADDRESS_BOOK, EVEN_PACE, MAILED_LINKS, MEMBERS } from '../tokens.js';

@Controller('members')
export class RequestConfirmationController {
  constructor(
    @Inject(MEMBERS) private readonly members: IdentityStreams['members'],
    @Inject(ADDRESS_BOOK) private readonly book: AddressBook,
    @Inject(MAILED_LINKS) private readonly links: MailedLinks,
    @Inject(EVEN_PACE) private readonly atEvenPace: EvenPace,
  ) {}

  @Does('Sends the link again that confirms an address, if there is a member who needs it.')
  @Post('confirmation-requests')
  @HttpCode(202)
  @Access('anyone')
  @Answer(mailAskedFor)
  async request(
    @Body() { email }: EmailDto,
    @CommandContext() context: CommandContext,
  ): Promise<MailAskedFor> {
    return this.atEvenPace(async () => {
      const memberId = await this.book.holderOf(email);
      if (memberId === undefined) return {};
      const { state } = await this.members.load(memberId);
      if (!('addressHash' in state)) return {};
      const tokenHash = hashOfToken(this.links.token('confirm', memberId, context.commandId));
      await this.members.execute(
        memberId,
        { type: 'request-confirmation', tokenHash, at: context.now },
        anonymous(context),
      );
      return {};
    });
  }
}
