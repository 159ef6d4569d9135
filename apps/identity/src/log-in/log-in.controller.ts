import { randomUUID } from 'node:crypto';
import { Body, Controller, Headers, Inject, Post } from '@nestjs/common';
import type { ConfirmedMember } from '@folkmoot/identity-domain';
import { deriveId } from '@folkmoot/kernel';
import { Access, Answer, CommandContext, Does, Problems } from '@folkmoot/service';
import type { AddressBook } from '../addresses/address-book.js';
import type { Passwords } from '../passwords/passwords.js';
import { reject } from '../problems.js';
import { hashOfToken, secretToken } from '../secret-token.js';
import type { IdentityStreams } from '../streams.js';
import { ADDRESS_BOOK, MEMBERS, PASSWORDS, SESSION_LIFE, SESSIONS } from '../tokens.js';
import { loggedIn, type LoggedIn } from './logged-in.answer.js';
import { LogInDto } from './log-in.dto.js';

/** Loaded where nobody has the address, so that as much is read as for a member. */
const NOBODY = deriveId('nobody');

@Controller('sessions')
export class LogInController {
  constructor(
    @Inject(MEMBERS) private readonly members: IdentityStreams['members'],
    @Inject(SESSIONS) private readonly sessions: IdentityStreams['sessions'],
    @Inject(ADDRESS_BOOK) private readonly book: AddressBook,
    @Inject(PASSWORDS) private readonly passwords: Passwords,
    @Inject(SESSION_LIFE) private readonly life: number,
  ) {}

  @Does(
    'Starts a session, also while suspended. Why it did not work is not told, so that nobody learns who is a member.',
  )
  @Post()
  @Access('anyone')
  @Answer(loggedIn)
  @Problems('credentials-wrong', 'unavailable')
  async logIn(
    @Body() { email, password }: LogInDto,
    @Headers('user-agent') device: string | undefined,
    @CommandContext() { now: at, correlationId }: CommandContext,
  ): Promise<LoggedIn> {
    const memberId = (await this.book.holderOf(email)) ?? NOBODY;
    const member = await this.authenticated(memberId, password);

    // A command of its own each time: a repeat could not be given the token again, of which only the hash is kept.
    const context = { commandId: randomUUID(), correlationId, actor: memberId, now: at };
    const sessionId = deriveId('session', context.commandId);
    const token = secretToken(sessionId);
    const { state, position } = await this.sessions.execute(
      sessionId,
      {
        type: 'start-session',
        sessionId,
        memberId,
        tokenHash: hashOfToken(token),
        at,
        life: this.life,
        device: device ?? '',
      },
      context,
    );
    await this.requireSamePassword(memberId, member, sessionId, context);
    const { expiresAt } = state as Extract<typeof state, { situation: 'started' }>;
    return {
      token,
      session: { id: sessionId, expiresAt },
      member: { id: memberId, displayName: member.displayName ?? null },
      position,
    };
  }

  private async authenticated(memberId: string, password: string): Promise<ConfirmedMember> {
    const { state } = await this.members.load(memberId);
    const hashed = 'passwordHash' in state ? state.passwordHash : undefined;
    const matches = await this.passwords.matches(hashed, password);
    if (!matches || state.situation !== 'confirmed') throw reject('credentials-wrong');
    return state;
  }

  /** A new password ends the sessions before it; one that began with the old password a moment later must end too. */
  private async requireSamePassword(
    memberId: string,
    { passwordHash }: ConfirmedMember,
    sessionId: string,
    context: Omit<CommandContext, 'request'>,
  ): Promise<void> {
    const { state } = await this.members.load(memberId);
    if ('passwordHash' in state && state.passwordHash === passwordHash) return;
    await this.sessions.execute(
      sessionId,
      { type: 'revoke-session', by: memberId, reason: 'password-changed' },
      { ...context, commandId: randomUUID() },
    );
    throw reject('credentials-wrong');
  }
}
