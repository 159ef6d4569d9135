import type { EventStore } from '@folkmoot/event-store';
import type { CommandContext } from '@folkmoot/event-sourcing';
import { addMilliseconds, deriveId, type Instant, type Position, Rejection, START } from '@folkmoot/kernel';
import type { IdentityConfiguration } from '../configuration.js';
import type { ForgetMemberOf } from '../erasure/forgetting.js';
import type { KeptMails } from '../mail/mailer.js';
import { forgetSessions, type SessionForgetting } from '../session-directory/forget-sessions.js';
import type { IdentityStreams } from '../streams.js';
import { keptFor } from '@folkmoot/service/retention-setting';
import type { Due } from './due.js';

export interface RetainOptions extends SessionForgetting {
  readonly members: IdentityStreams['members'];
  readonly due: Due;
  readonly store: Pick<EventStore, 'head'>;
  readonly mails: KeptMails | undefined;
  readonly forget: ForgetMemberOf;
  readonly configuration: Pick<
    IdentityConfiguration,
    | 'FOLKMOOT_RETAIN_PROFILES_DAYS'
    | 'FOLKMOOT_RETAIN_SESSIONS_DAYS'
    | 'FOLKMOOT_RETAIN_MAIL_DAYS'
    | 'FOLKMOOT_RETAIN_UNCONFIRMED_DAYS'
  >;
  now(): Instant;
  /** Told of what failed; the rest goes on, and the next round tries again. */
  onError(error: unknown): void;
}

export const CLOCK_ACTOR = 'system:clock';

/** Milliseconds that a read model gets to follow what was done in a round. */
const PATIENCE = 5_000;

/** One round: whatever has been kept for as long as the settings say goes. A second round at once finds nothing. */
export const retain = (options: RetainOptions): (() => Promise<void>) => {
  const { configuration, mails, directory, members, due, store, forget, now, onError } = options;

  const contextOf = (...about: readonly string[]): CommandContext => {
    const commandId = deriveId('retention', ...about);
    return { commandId, correlationId: commandId, actor: CLOCK_ACTOR, now: now() };
  };

  /** Runs with the instant before which it is over, if there is one. */
  const upTo = async (setting: string, work: (before: Instant) => Promise<unknown>): Promise<void> => {
    const milliseconds = keptFor(setting);
    if (milliseconds === undefined) return;
    try {
      await work(addMilliseconds(now(), -milliseconds));
    } catch (error) {
      onError(error);
    }
  };

  /** Page after page, until one page has brought nothing new. */
  const each = async <D extends { readonly id: string }>(
    some: () => Promise<readonly D[]>,
    work: (one: D) => Promise<Position>,
  ): Promise<void> => {
    const seen = new Set<string>();
    for (;;) {
      const found = (await some()).filter(({ id }) => !seen.has(id));
      if (found.length === 0) return;
      let last: Position = START;
      for (const one of found) {
        seen.add(one.id);
        const position = await work(one);
        if (position > last) last = position;
      }
      await due.waitFor(last, PATIENCE);
    }
  };

  const eraseProfile = async (id: string, since: Instant, profileId?: string): Promise<Position> => {
    const which = profileId === undefined ? {} : { profileId };
    const command = { type: 'erase-profile', ...which, at: now() } as const;
    return (await members.execute(id, command, contextOf('profile', id, since))).position;
  };

  const forgetUnconfirmed = async (id: string, since: Instant, before: Instant): Promise<Position> => {
    const { state, position } = await members.load(id);
    if (state.situation !== 'unconfirmed') return position;
    const actor = { id: CLOCK_ACTOR, standing: 'operator' } as const;
    const asked = { words: 'kept', actor, passwordMatches: false } as const;
    return (await forget(id, asked, contextOf('unconfirmed', id, since, before))).position;
  };

  return async () => {
    const head = await store.head();
    if (!(await due.waitFor(head, PATIENCE)) || !(await directory.waitFor(head, PATIENCE))) return;
    const {
      FOLKMOOT_RETAIN_PROFILES_DAYS: profiles,
      FOLKMOOT_RETAIN_SESSIONS_DAYS: sessions,
      FOLKMOOT_RETAIN_MAIL_DAYS: mail,
      FOLKMOOT_RETAIN_UNCONFIRMED_DAYS: unconfirmed,
    } = configuration;
    await upTo(profiles, (before) =>
      each(
        () => due.profilesBefore(before),
        ({ id, since, profileId }) => orWhereItIs(eraseProfile(id, since, profileId)),
      ),
    );
    await upTo(unconfirmed, (before) =>
      each(
        () => due.unconfirmedBefore(before),
        ({ id, since }) => orWhereItIs(forgetUnconfirmed(id, since, before)),
      ),
    );
    await upTo(sessions, (before) =>
      forgetSessions(options, 'over', () => directory.someOverBefore(before), contextOf('sessions', before)),
    );
    await upTo(mail, async (before) => mails?.deleteBefore(before));
  };
};

/** A rule that forbids it, such as that the member was erased meanwhile, holds up nobody else. */
const orWhereItIs = async (work: Promise<Position>): Promise<Position> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Rejection) return START;
    throw error;
  }
};
