import { Rejection } from '@folkmoot/kernel';
import fc from 'fast-check';
import { member, type MemberCommand, memberShapes, type MemberEvent, type MemberState } from './member.js';
import { ROLES } from './roles.js';

const tokenHash = fc.constantFrom('t1', 't2', 't3');
const at = fc.integer({ min: 0, max: 96 }).map((hour) => new Date(Date.UTC(2026, 2, 1, hour)).toISOString());
const actor = fc.record({
  id: fc.constantFrom('ada', 'mod', 'root'),
  standing: fc.constantFrom('member', 'moderator', 'administrator', 'operator'),
});
const role = fc.constantFrom(...ROLES);
const consultationId = fc.constantFrom(undefined, 'parks');
const passwordHash = fc.constantFrom('h1', 'h2');
const displayName = fc.constantFrom('Ada', 'Ada L.');
const is = <T extends string>(type: T) => fc.constant(type);

const command: fc.Arbitrary<MemberCommand> = fc.oneof(
  fc.record({
    type: is('join'),
    memberId: fc.constant('ada'),
    email: fc.constant('ada@example.org'),
    addressHash: fc.constant('address-1'),
    displayName,
    passwordHash,
    confirmationTokenHash: tokenHash,
    at,
  }),
  fc.record({ type: is('request-confirmation'), tokenHash, at }),
  fc.record({ type: is('confirm-address'), tokenHash, at }),
  fc.record({ type: is('change-display-name'), displayName, at }),
  fc.record({ type: is('request-password-reset'), tokenHash, at }),
  fc.record({ type: is('reset-password'), tokenHash, passwordHash, at }),
  fc.record({ type: is('change-password'), currentPasswordMatches: fc.boolean(), passwordHash }),
  fc.record({
    type: is('grant-role'),
    role,
    consultationId,
    organisation: fc.constantFrom(undefined, 'Parks'),
    actor,
  }),
  fc.record({ type: is('revoke-role'), role, consultationId, actor, otherAdministrators: fc.boolean() }),
  fc.record({
    type: is('suspend'),
    actor,
    until: fc.option(at, { nil: undefined }),
    reason: fc.constant('Insults'),
    otherAdministrators: fc.boolean(),
    at,
  }),
  fc.record({ type: is('reinstate'), actor, at }),
  fc.record({
    type: is('change-profile'),
    answers: fc.constantFrom({}, { work: 'retired' as const }, { work: 'student' as const }),
    profileId: fc.constantFrom('p1', 'p2', 'p3'),
  }),
  fc.record({ type: is('erase-profile'), profileId: fc.constantFrom('p1', 'p2', 'p3'), at }),
  fc.record({
    type: is('forget-member'),
    erasureId: fc.constantFrom('e1', 'e2'),
    words: fc.constantFrom('kept', 'erased'),
    actor,
    passwordMatches: fc.boolean(),
    otherAdministrators: fc.boolean(),
    at,
  }),
);
const joined: MemberCommand = {
  type: 'join',
  memberId: 'ada',
  email: 'ada@example.org',
  addressHash: 'address-1',
  displayName: 'Ada',
  passwordHash: 'h0',
  confirmationTokenHash: 't1',
  at: '2026-03-01T00:00:00.000Z',
};
const life = fc.array(command, { maxLength: 40 }).map((commands) => [joined, ...commands]);

/** Every step that was accepted; what was refused must be a rule's answer and leaves no trace. */
const live = (commands: readonly MemberCommand[]) => {
  const steps: { command: MemberCommand; before: MemberState; events: MemberEvent[]; after: MemberState }[] =
    [];
  let state = member.initial;
  for (const one of commands) {
    try {
      const events = member.decide(one, state);
      const after = events.reduce(member.evolve, state);
      steps.push({ command: one, before: state, events, after });
      state = after;
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
    }
  }
  return steps;
};

describe('whatever happens to a member', () => {
  it('every accepted command leads to a state, and its events are JSON of a declared shape', () => {
    fc.assert(
      fc.property(life, (commands) => {
        for (const { events } of live(commands)) {
          for (const event of events) {
            expect(memberShapes[event.type]).toBeDefined();
            expect(JSON.parse(JSON.stringify(event))).toStrictEqual(event);
          }
        }
      }),
    );
  });

  it('the same command at once again changes nothing, or is refused', () => {
    fc.assert(
      fc.property(life, (commands) => {
        for (const { command: again, after } of live(commands)) {
          // A password hash is salted: a second change is another one.
          if (again.type === 'change-password') continue;
          try {
            expect(member.decide(again, after)).toEqual([]);
          } catch (error) {
            expect(error).toBeInstanceOf(Rejection);
          }
        }
      }),
    );
  });

  it('a reset token changes the password once for each time that it was sent', () => {
    fc.assert(
      fc.property(life, (commands) => {
        const credit = new Map<string, number>();
        for (const { command: one, events } of live(commands)) {
          if (events.length === 0) continue;
          if (one.type === 'request-password-reset') credit.set(one.tokenHash, 1);
          if (one.type !== 'reset-password') continue;
          expect(credit.get(one.tokenHash)).toBe(1);
          credit.set(one.tokenHash, 0);
        }
      }),
    );
  });

  it('nothing happens after erasure', () => {
    fc.assert(
      fc.property(life, (commands) => {
        const types = live(commands).flatMap(({ events }) => events.map(({ type }) => type));
        const end = types.indexOf('member-erased');
        expect(end === -1 ? [] : types.slice(end + 1)).toEqual([]);
      }),
    );
  });

  it('the site keeps an administrator: the last one is neither revoked nor suspended nor erased', () => {
    const administers = (state: MemberState) =>
      state.situation === 'confirmed' &&
      state.roles.some(
        ({ role: held, consultationId: scope }) => held === 'administrator' && scope === undefined,
      );
    fc.assert(
      fc.property(life, (commands) => {
        for (const { command: one, before, events } of live(commands)) {
          const powers = one.type === 'revoke-role' || one.type === 'suspend' || one.type === 'forget-member';
          if (!powers || one.otherAdministrators) continue;
          if (!administers(before)) continue;
          const lost = events.some(
            ({ type, data }) =>
              type === 'member-suspended' ||
              type === 'member-erased' ||
              (type === 'role-revoked' && data.role === 'administrator' && data.consultationId === undefined),
          );
          expect(lost).toBe(false);
        }
      }),
    );
  });
});
