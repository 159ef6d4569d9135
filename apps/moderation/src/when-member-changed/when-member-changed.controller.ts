import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { type Envelope, memberErased } from '@folkmoot/contracts';
import type { ConfirmingErasures } from '@folkmoot/erasure';
import { decryptText, type Keyring } from '@folkmoot/keyring';
import type { KnownMembers } from '../known-members/known-members.js';
import { ERASURES, KEYRING, KNOWN_MEMBERS } from '../tokens.js';
import { afterMessage, type ReadName } from './after-message.js';

/** Moderation learns of members from identity's topic alone, and forgets whom it is told to forget. */
@Controller()
export class WhenMemberChangedController {
  constructor(
    @Inject(KNOWN_MEMBERS) private readonly members: KnownMembers,
    @Inject(ERASURES) private readonly erasures: ConfirmingErasures,
    @Inject(KEYRING) private readonly keyring: Keyring,
  ) {}

  @EventPattern('identity.members')
  async handle(@Payload() message: Envelope<string, { memberId: string }>): Promise<void> {
    const { memberId } = message.data;
    const current = await this.members.get(memberId);
    if (!current || message.position > current.position) {
      const subject = `member:${memberId}`;
      const key = (await this.keyring.get([subject])).get(subject);
      const readName: ReadName = (encrypted, place) => key && decryptText(key, encrypted, place);
      await this.members.put({
        ...afterMessage(current, message, readName),
        id: memberId,
        position: message.position,
      });
    }
    if (memberErased.is(message)) await this.erasures.whenMemberErased(message.data, message.correlationid);
  }
}
