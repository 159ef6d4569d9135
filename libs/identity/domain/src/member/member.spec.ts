import { fold } from '@folkmoot/kernel';
import { scenario } from '@folkmoot/testing';
import { isSuspended, member, memberShapes, type MemberEvent, rolesInForce } from './member.js';
import type { Actor, GrantedRole } from './roles.js';

const { given } = scenario(member);

const at = '2026-03-01T09:00:00.000Z';
const tomorrow = '2026-03-02T09:00:00.000Z';

const joined: MemberEvent = {
  type: 'member-joined',
  data: {
    memberId: 'ada',
    email: 'ada@example.org',
    displayName: 'Ada',
    passwordHash: 'hash-1',
    addressHash: 'address-1',
    joinedAt: at,
  },
};
const imported: MemberEvent = {
  type: 'member-imported',
  data: { memberId: 'ada', displayName: 'Participant 7', source: 'polis:brexit-consensus' },
};
const confirmationRequested = (tokenHash: string): MemberEvent => ({
  type: 'confirmation-requested',
  data: { tokenHash, expiresAt: '2026-03-03T09:00:00.000Z' },
});
const confirmed: MemberEvent = { type: 'address-confirmed', data: {} };
const resetRequested = (tokenHash: string): MemberEvent => ({
  type: 'password-reset-requested',
  data: { tokenHash, expiresAt: '2026-03-01T10:00:00.000Z' },
});
const passwordChanged = (passwordHash: string, how: 'change' | 'reset'): MemberEvent => ({
  type: 'password-changed',
  data: { passwordHash, how },
});
const granted = (role: GrantedRole, by = 'root'): MemberEvent => ({
  type: 'role-granted',
  data: { ...role, by },
});
const suspended = (until?: string, by = 'mod'): MemberEvent => ({
  type: 'member-suspended',
  data: { ...(until === undefined ? {} : { until }), reason: 'Insults', by },
});
const newcomer = [joined, confirmationRequested('c1')];
const established = [...newcomer, confirmed];

const root: Actor = { id: 'root', standing: 'administrator' };
const moderator: Actor = { id: 'mod', standing: 'moderator' };
const resident: Actor = { id: 'bob', standing: 'member' };

describe('joining', () => {
  const join = {
    type: 'join',
    memberId: 'ada',
    email: 'ada@example.org',
    addressHash: 'address-1',
    displayName: ' Ada ',
    passwordHash: 'hash-1',
    confirmationTokenHash: 'c1',
    at,
  } as const;

  it('asks for the address to be confirmed within 48 hours', () => {
    given().when(join).then(joined, confirmationRequested('c1'));
  });

  it('changes nothing the second time', () => {
    given(...newcomer)
      .when(join)
      .thenNothing();
  });

  it('takes no name that others could not see', () => {
    given()
      .when({ ...join, displayName: '\u3164\u3164' })
      .thenRejected('display-name-characters');
  });
});

describe('importing a member', () => {
  const bring = {
    type: 'import-member',
    memberId: 'ada',
    displayName: 'Participant 7',
    source: 'polis:brexit-consensus',
  } as const;

  it('brings a name and no account', () => {
    given().when(bring).then(imported);
    given(imported)
      .when({ type: 'request-password-reset', tokenHash: 'r1', at })
      .thenRejected('member-imported');
    given(imported)
      .when({ type: 'grant-role', role: 'moderator', actor: root })
      .thenRejected('member-imported');
  });

  it('changes nothing the second time', () => {
    given(imported).when(bring).thenNothing();
  });
});

describe('confirming the address', () => {
  const confirm = (tokenHash: string, when = at) =>
    ({ type: 'confirm-address', tokenHash, at: when }) as const;

  it('works with the token that was sent', () => {
    given(...newcomer)
      .when(confirm('c1'))
      .then(confirmed);
  });

  it('is refused with another token, to anybody unknown, and after 48 hours', () => {
    given(...newcomer)
      .when(confirm('c2'))
      .thenRejected('confirmation-wrong');
    given(...established)
      .when(confirm('c2'))
      .thenRejected('confirmation-wrong');
    given().when(confirm('c1')).thenRejected('member-unknown');
    given(...newcomer)
      .when(confirm('c1', '2026-03-03T09:00:00.000Z'))
      .thenRejected('confirmation-expired');
  });

  it('confirms once: the used token does nothing more, at any time', () => {
    given(...established)
      .when(confirm('c1', '2026-04-01T09:00:00.000Z'))
      .thenNothing();
  });

  it('can be asked for again, which voids the earlier token', () => {
    given(...newcomer)
      .when({ type: 'request-confirmation', tokenHash: 'c2', at })
      .then(confirmationRequested('c2'));
    given(...newcomer, confirmationRequested('c2'))
      .when(confirm('c1'))
      .thenRejected('confirmation-wrong');
    given(...established)
      .when({ type: 'request-confirmation', tokenHash: 'c2', at })
      .thenNothing();
  });
});

describe('resetting the password', () => {
  const reset = (tokenHash: string, when = at) =>
    ({ type: 'reset-password', tokenHash, passwordHash: 'hash-2', at: when }) as const;

  it('works within an hour of asking', () => {
    given(...established)
      .when({ type: 'request-password-reset', tokenHash: 'r1', at })
      .then(resetRequested('r1'));
    given(...established, resetRequested('r1'))
      .when(reset('r1', '2026-03-01T09:59:59.999Z'))
      .then(passwordChanged('hash-2', 'reset'));
    given(...established, resetRequested('r1'))
      .when(reset('r1', '2026-03-01T10:00:00.000Z'))
      .thenRejected('reset-expired');
  });

  it('works once', () => {
    given(...established, resetRequested('r1'), passwordChanged('hash-2', 'reset'))
      .when(reset('r1'))
      .thenRejected('reset-wrong');
  });

  it('is over when the password was changed or another token was sent', () => {
    given(...established, resetRequested('r1'), passwordChanged('hash-2', 'change'))
      .when(reset('r1'))
      .thenRejected('reset-wrong');
    given(...established, resetRequested('r1'), resetRequested('r2'))
      .when(reset('r1'))
      .thenRejected('reset-wrong');
    given(...established)
      .when(reset('r1'))
      .thenRejected('reset-wrong');
  });

  it('proves the address', () => {
    given(...newcomer, resetRequested('r1'))
      .when(reset('r1'))
      .then(passwordChanged('hash-2', 'reset'), confirmed);
  });
});

describe('changing the password', () => {
  it('needs the current one', () => {
    given(...established)
      .when({ type: 'change-password', currentPasswordMatches: true, passwordHash: 'hash-2' })
      .then(passwordChanged('hash-2', 'change'));
    given(...established)
      .when({ type: 'change-password', currentPasswordMatches: false, passwordHash: 'hash-2' })
      .thenRejected('password-wrong');
  });
});

describe('changing the display name', () => {
  const rename = (displayName: string, when = at) =>
    ({ type: 'change-display-name', displayName, at: when }) as const;

  it('changes it, and nothing if it is the same', () => {
    given(...established)
      .when(rename('Ada L.'))
      .then({ type: 'display-name-changed', data: { displayName: 'Ada L.' } });
    given(...established)
      .when(rename(' Ada'))
      .thenNothing();
  });

  it('is for confirmed members', () => {
    given(...newcomer)
      .when(rename('Ada L.'))
      .thenRejected('member-unconfirmed');
  });

  it('is not for members while they are suspended', () => {
    given(...established, suspended(tomorrow))
      .when(rename('Ada L.'))
      .thenRejected('member-suspended');
    given(...established, suspended(tomorrow))
      .when(rename('Ada L.', tomorrow))
      .then({ type: 'display-name-changed', data: { displayName: 'Ada L.' } });
  });
});

describe('changing the profile', () => {
  const change = {
    type: 'change-profile',
    answers: { work: 'retired', ageBand: '65-74' },
    profileId: 'p1',
  } as const;
  const profileChanged: MemberEvent = {
    type: 'profile-changed',
    data: { profileId: 'p1', answers: { ageBand: '65-74', work: 'retired' } },
  };

  it('replaces all answers', () => {
    given(...established)
      .when(change)
      .then(profileChanged);
    given(...established, profileChanged)
      .when({ type: 'change-profile', answers: {}, profileId: 'p2' })
      .then({ type: 'profile-changed', data: { profileId: 'p2', answers: {} } });
  });

  it('changes nothing for the same answers', () => {
    given(...established, profileChanged)
      .when({ ...change, profileId: 'p2' })
      .thenNothing();
  });

  it('can be filled in anew with the same answers once its time was over', () => {
    given(...established, profileChanged, profileErased('p1'))
      .when({ ...change, profileId: 'p2' })
      .then({ type: 'profile-changed', data: { ...profileChanged.data, profileId: 'p2' } });
  });
});

const profileErased = (profileId?: string): MemberEvent => ({
  type: 'profile-erased',
  data: { ...(profileId === undefined ? {} : { profileId }), erasedAt: tomorrow },
});

describe('erasing a profile whose time is over', () => {
  const filledIn = (profileId?: string): MemberEvent => ({
    type: 'profile-changed',
    data: { ...(profileId === undefined ? {} : { profileId }), answers: { work: 'retired' } },
  });
  const erase = (profileId?: string) =>
    ({ type: 'erase-profile', ...(profileId === undefined ? {} : { profileId }), at: tomorrow }) as const;

  it('takes the answers', () => {
    given(...established, filledIn('p1'))
      .when(erase('p1'))
      .then(profileErased('p1'));
  });

  it('takes answers too that were given before they had an id', () => {
    given(...established, filledIn())
      .when(erase())
      .then(profileErased());
  });

  it('leaves answers that were given meanwhile', () => {
    given(...established, filledIn('p1'), filledIn('p2'))
      .when(erase('p1'))
      .thenNothing();
  });

  it('changes nothing the second time, or where nothing was told', () => {
    given(...established, filledIn('p1'), profileErased('p1'))
      .when(erase('p1'))
      .thenNothing();
    given(...established)
      .when(erase())
      .thenNothing();
  });
});

describe('forgetting a member', () => {
  const forget = {
    type: 'forget-member',
    erasureId: 'e1',
    words: 'kept',
    actor: { id: 'ada', standing: 'member' },
    passwordMatches: true,
    otherAdministrators: true,
    at: tomorrow,
  } as const;
  const byOther = { ...forget, actor: root, passwordMatches: false, reason: ' A letter ' } as const;
  const erased = (over: object = {}): MemberEvent => ({
    type: 'member-erased',
    data: { erasureId: 'e1', words: 'kept', by: 'ada', erasedAt: tomorrow, ...over },
  });

  it('is what a member decides with the password', () => {
    given(...established)
      .when(forget)
      .then(erased());
    given(...established)
      .when({ ...forget, words: 'erased' })
      .then(erased({ words: 'erased' }));
    given(...established)
      .when({ ...forget, passwordMatches: false })
      .thenRejected('password-wrong');
  });

  it('is what an administrator decides about others, with a reason', () => {
    given(...established)
      .when(byOther)
      .then(erased({ by: 'root', reason: 'A letter' }));
    given(imported)
      .when(byOther)
      .then(erased({ by: 'root', reason: 'A letter' }));
    given(...newcomer)
      .when(byOther)
      .then(erased({ by: 'root', reason: 'A letter' }));
    given(...established)
      .when({ ...byOther, reason: ' ' })
      .thenRejected('erasure-needs-reason');
    given(...established)
      .when({ ...byOther, reason: 'x'.repeat(501) })
      .thenRejected('erasure-needs-reason');
  });

  it('is nothing that other members or moderators decide', () => {
    for (const actor of [resident, moderator]) {
      given(...established)
        .when({ ...byOther, actor })
        .thenRejected('erasure-not-yours-to-decide');
    }
  });

  it('needs no reason from the clock', () => {
    given(...newcomer)
      .when({ ...forget, actor: { id: 'system:clock', standing: 'operator' }, passwordMatches: false })
      .then(erased({ by: 'system:clock' }));
  });

  it('leaves the site an administrator', () => {
    const administrator = [...established, granted({ role: 'administrator' })];
    given(...administrator)
      .when({ ...forget, otherAdministrators: false })
      .thenRejected('last-administrator');
    given(...administrator)
      .when(forget)
      .then(erased());
  });

  it('changes nothing the second time, and is refused as another erasure', () => {
    given(...established, erased())
      .when(forget)
      .thenNothing();
    given(...established, erased())
      .when({ ...forget, erasureId: 'e2' })
      .thenRejected('member-erased');
    given().when(byOther).thenRejected('member-unknown');
  });

  it('is the end: nothing of the member is in its state, whatever came before', () => {
    given(...established, granted({ role: 'moderator' }), suspended(), erased()).thenState({
      situation: 'erased',
      erasureId: 'e1',
    });
  });
});

describe('granting a role', () => {
  const official = { role: 'official', consultationId: 'parks', organisation: 'Parks Department' } as const;

  it('is an administrator’s or the operator’s to do', () => {
    const grant = (actor: Actor) => ({ type: 'grant-role', role: 'moderator', actor }) as const;
    given(...established)
      .when(grant(root))
      .then(granted({ role: 'moderator' }));
    given(...established)
      .when(grant({ id: 'system:first-administrator', standing: 'operator' }))
      .then(granted({ role: 'moderator' }, 'system:first-administrator'));
    given(...established)
      .when(grant(moderator))
      .thenRejected('role-not-yours-to-give');
    given(...established)
      .when(grant(resident))
      .thenRejected('role-not-yours-to-give');
  });

  it('changes nothing the second time, whereas another scope is another role', () => {
    const moderates = granted({ role: 'moderator', consultationId: 'parks' });
    const grant = { type: 'grant-role', role: 'moderator', consultationId: 'parks', actor: root } as const;
    given(...established, moderates)
      .when(grant)
      .thenNothing();
    given(...established, moderates)
      .when({ ...grant, consultationId: undefined })
      .then(granted({ role: 'moderator' }));
  });

  it('names the organisation of an official and of nobody else', () => {
    given(...established)
      .when({ type: 'grant-role', ...official, actor: root })
      .then(granted(official));
    for (const organisation of [undefined, ' ', 'Parks\nAdministrator', '\u3164', 'P'.repeat(121)]) {
      given(...established)
        .when({ type: 'grant-role', ...official, organisation, actor: root })
        .thenRejected('role-needs-organisation');
    }
    given(...established)
      .when({ type: 'grant-role', role: 'analyst', organisation: 'Parks Department', actor: root })
      .thenRejected('role-without-organisation');
  });

  it('lets an official change to another organisation', () => {
    const elsewhere = { ...official, organisation: 'Roads Department' };
    const events = [...established, granted(official)];
    given(...events)
      .when({ type: 'grant-role', ...elsewhere, actor: root })
      .then(granted(elsewhere));
    expect(fold(member, [...events, granted(elsewhere)])).toMatchObject({ roles: [elsewhere] });
  });

  it('waits for the address to be confirmed', () => {
    given(...newcomer)
      .when({ type: 'grant-role', role: 'moderator', actor: root })
      .thenRejected('member-unconfirmed');
  });
});

describe('revoking a role', () => {
  const revoke = (actor: Actor, otherAdministrators = true) =>
    ({ type: 'revoke-role', role: 'administrator', actor, otherAdministrators }) as const;
  const administrator = [...established, granted({ role: 'administrator' })];

  it('is an administrator’s to do', () => {
    given(...administrator)
      .when(revoke(root))
      .then({ type: 'role-revoked', data: { role: 'administrator', by: 'root' } });
    given(...administrator)
      .when(revoke(resident))
      .thenRejected('role-not-yours-to-give');
  });

  it('changes nothing for a role that is not held', () => {
    given(...established)
      .when(revoke(root))
      .thenNothing();
    given(...established, granted({ role: 'administrator', consultationId: 'parks' }))
      .when(revoke(root))
      .thenNothing();
  });

  it('leaves the site its last administrator', () => {
    given(...administrator)
      .when(revoke(root, false))
      .thenRejected('last-administrator');
  });
});

describe('suspending', () => {
  const suspend = {
    type: 'suspend',
    actor: moderator,
    reason: ' Insults ',
    otherAdministrators: true,
    at,
  } as const;

  it('lasts until its end, or until the member is reinstated', () => {
    given(...established)
      .when({ ...suspend, until: tomorrow })
      .then(suspended(tomorrow));
    given(...established)
      .when(suspend)
      .then(suspended());
    const during = (...events: MemberEvent[]) =>
      isSuspended(fold(member, [...established, ...events]), tomorrow);
    expect(during(suspended(tomorrow))).toBe(false);
    expect(during(suspended('2026-03-02T09:00:00.001Z'))).toBe(true);
    expect(during(suspended())).toBe(true);
    expect(during(suspended(), { type: 'member-reinstated', data: { by: 'mod' } })).toBe(false);
  });

  it('leaves no role in force while it lasts, and all of them after it', () => {
    const roles = [{ role: 'moderator' }] as const;
    const state = fold(member, [...established, granted(roles[0]), suspended(tomorrow)]);
    expect(rolesInForce(state, at)).toEqual([]);
    expect(rolesInForce(state, tomorrow)).toEqual(roles);
  });

  it('is also possible for somebody imported', () => {
    given(imported).when(suspend).then(suspended());
  });

  it('changes nothing the second time, but may be made longer', () => {
    given(...established, suspended(tomorrow))
      .when({ ...suspend, until: tomorrow })
      .thenNothing();
    given(...established, suspended(tomorrow))
      .when(suspend)
      .then(suspended());
  });

  it('needs a reason and an end that is to come', () => {
    given(...established)
      .when({ ...suspend, reason: '  ' })
      .thenRejected('suspension-needs-reason');
    given(...established)
      .when({ ...suspend, until: at })
      .thenRejected('suspension-already-over');
  });

  it('is for moderators and administrators to decide, not about themselves, and not upwards', () => {
    const code = 'suspension-not-yours-to-decide';
    given(...established)
      .when({ ...suspend, actor: resident })
      .thenRejected(code);
    given(...established)
      .when({ ...suspend, actor: { ...moderator, id: 'ada' } })
      .thenRejected(code);
    given(...established, granted({ role: 'administrator' }))
      .when(suspend)
      .thenRejected(code);
  });

  it('leaves the site its last administrator', () => {
    given(...established, granted({ role: 'administrator' }))
      .when({ ...suspend, actor: root, otherAdministrators: false })
      .thenRejected('last-administrator');
  });
});

describe('reinstating', () => {
  const reinstate = { type: 'reinstate', actor: moderator, at } as const;

  it('ends a suspension, and does nothing where there is none', () => {
    given(...established, suspended())
      .when(reinstate)
      .then({ type: 'member-reinstated', data: { by: 'mod' } });
    given(...established)
      .when(reinstate)
      .thenNothing();
    given(...established, suspended(tomorrow))
      .when({ ...reinstate, at: tomorrow })
      .thenNothing();
  });
});

describe('a member who was erased', () => {
  it('is still a state: events without their personal fields evolve', () => {
    const events = [...established, passwordChanged('h', 'reset'), suspended()].map((event) => {
      const { personal } = memberShapes[event.type];
      const data = Object.fromEntries(
        Object.entries(event.data).filter(([field]) => !personal.includes(field)),
      );
      return { ...event, data } as MemberEvent;
    });
    given(...events).thenState({
      situation: 'confirmed',
      memberId: 'ada',
      addressHash: 'address-1',
      roles: [],
      profile: {},
      confirmation: { tokenHash: 'c1', expiresAt: '2026-03-03T09:00:00.000Z' },
      suspension: { until: undefined },
    });
  });
});
