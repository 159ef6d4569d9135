import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { acceptDisplayName, acceptPassword } from '@folkmoot/identity-domain';
import { Access, Answer, CommandContext, Does, Problems } from '@folkmoot/service';
import type { AddressBook } from '../addresses/address-book.js';
import { anonymous } from '../anonymous.js';
import type { EvenPace } from '../even-pace.js';
import type { MailedLinks } from '../mail/mailed-links.js';
import type { Passwords } from '../passwords/passwords.js';
import type { IdentityStreams } from '../streams.js';
import { ADDRESS_BOOK, ADDRESSES, EVEN_PACE, MAILED_LINKS, MEMBERS, PASSWORDS } from '../tokens.js';
import { JoinDto } from './join.dto.js';
import { join } from './join.js';
import { joined, type Joined } from './joined.answer.js';

@Controller('members')
export class JoinController {
  constructor(
    @Inject(MEMBERS) private readonly members: IdentityStreams['members'],
    @Inject(ADDRESSES) private readonly addresses: IdentityStreams['addresses'],
    @Inject(ADDRESS_BOOK) private readonly book: AddressBook,
    @Inject(MAILED_LINKS) private readonly links: MailedLinks,
    @Inject(PASSWORDS) private readonly passwords: Passwords,
    @Inject(EVEN_PACE) private readonly atEvenPace: EvenPace,
  ) {}

  @Does(
    '* Makes an account, or writes to the address that it has one: the answer is the same, so that nobody learns who is a member. Either way there is a mail with a link.',
  )
  @Post()
  @HttpCode(202)
  @Access('anyone')
  @Answer(joined)
  @Problems(
    'display-name-length',
    'display-name-characters',
    'display-name-reserved',
    'password-length',
    'password-common',
    'password-pattern',
    'password-personal',
    'unavailable',
  )
  async join(
    @Body() { email, password, displayName }: JoinDto,
    @CommandContext() context: CommandContext,
  ): Promise<Joined> {
    const accepted = acceptPassword(password, { email, displayName });
    // Before anything is stored: the address would be claimed for somebody who cannot join.
    acceptDisplayName(displayName);
    return this.atEvenPace(async () => {
      const passwordHash = await this.passwords.hash(accepted);
      const joining = { email, displayName, passwordHash };
      const { members, addresses, book, links } = this;
      return {
        position: await join({ members, addresses, book, links }, joining, anonymous(context)),
      };
    });
  }
}
