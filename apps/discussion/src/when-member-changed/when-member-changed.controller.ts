import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { type Envelope, memberErased } from '@folkmoot/contracts';
import type { ConfirmingErasures } from '@folkmoot/erasure';
import { decryptText, type Keyring } from '@folkmoot/keyring';
import type { MemberDirectory } from '../members/member-directory.js';
import { ERASURES, KEYRING, MEMBERS } from '../tokens.js';
import { afterMessage, type ReadName } from './when-member-changed.js';

/** Discussion learns of members from identity's topic alone. */
@Controller()
export class WhenMemberChangedController {
  constructor(
    @Inject(MEMBERS) private readonly members: MemberDirectory,
    @Inject(KEYRING) private readonly keyring: Keyring,
    @Inject(ERASURES) private readonly erasures: ConfirmingErasures,
  ) {}

  @EventPattern('identity.members')
  async handle(@Payload() message: Envelope<string, { memberId: string }>): Promise<void> {
    await this.#remember(message);
    // Again if it comes again: the process may have died before all of it was done.
    if (memberErased.is(message)) {
      await this.erasures.whenMemberErased(message.data, message.correlationid);
    }
  }

  async #remember(message: Envelope<string, { memberId: string }>): Promise<void> {
    const { memberId } = message.data;
    const current = await this.members.get(memberId);
    if (current && message.position <= current.position) return;
    const subject = `member:${memberId}`;
    const key = (await this.keyring.get([subject])).get(subject);
    const readName: ReadName = (encrypted, place) => key && decryptText(key, encrypted, place);
    await this.members.put({
      ...afterMessage(current, message, readName),
      id: memberId,
      position: message.position,
    });
  }
}
