import { ERASING_CONTEXTS, type MemberEvent } from '@folkmoot/identity-domain';
import type { IdentityStreams } from '@folkmoot/identity/streams';
import type { CommandCatalogue } from './command-catalogue.js';

const at = '2026-03-01T12:00:00.000Z';
const later = '2026-03-02T12:00:00.000Z';
const tokenHash = 'token';
const memberId = 'rhys';
const actor = { id: 'ada', standing: 'administrator' } as const;
const joined: MemberEvent = {
  type: 'member-joined',
  data: {
    memberId,
    email: 'rhys@example.org',
    displayName: 'Rhys',
    passwordHash: 'hash',
    addressHash: 'address',
    joinedAt: at,
  },
};
const asked: MemberEvent = { type: 'confirmation-requested', data: { tokenHash, expiresAt: later } };
const confirmed: MemberEvent = { type: 'address-confirmed', data: {} };
const member = [joined, asked, confirmed];
const started = {
  type: 'session-started',
  data: { sessionId: 'one', memberId, tokenHash, startedAt: at, expiresAt: later, device: 'Firefox' },
} as const;
const issued = {
  type: 'first-administrator-token-issued',
  data: { tokenHash, expiresAt: later },
} as const;
const filledIn: MemberEvent = {
  type: 'profile-changed',
  data: { profileId: 'one', answers: { ward: 'East' } },
};

export const identityCommands: CommandCatalogue<IdentityStreams> = {
  members: {
    join: {
      given: [],
      when: {
        type: 'join',
        memberId,
        email: 'rhys@example.org',
        addressHash: 'address',
        displayName: 'Rhys',
        passwordHash: 'hash',
        confirmationTokenHash: tokenHash,
        at,
      },
    },
    'import-member': {
      given: [],
      when: { type: 'import-member', memberId, displayName: 'Rhys', source: 'polis:park' },
    },
    'request-confirmation': { given: [joined], when: { type: 'request-confirmation', tokenHash, at } },
    'confirm-address': { given: [joined, asked], when: { type: 'confirm-address', tokenHash, at } },
    'request-password-reset': { given: member, when: { type: 'request-password-reset', tokenHash, at } },
    'reset-password': {
      given: [...member, { type: 'password-reset-requested', data: { tokenHash, expiresAt: later } }],
      when: { type: 'reset-password', tokenHash, passwordHash: 'another', at },
    },
    'change-password': {
      given: member,
      when: { type: 'change-password', currentPasswordMatches: true, passwordHash: 'another' },
    },
    'change-display-name': {
      given: member,
      when: { type: 'change-display-name', displayName: 'Rhys Morgan', at },
    },
    'change-profile': {
      given: member,
      when: { type: 'change-profile', answers: { ward: 'East' }, profileId: 'one' },
    },
    'erase-profile': {
      given: [...member, filledIn],
      when: { type: 'erase-profile', profileId: 'one', at },
    },
    'grant-role': { given: member, when: { type: 'grant-role', role: 'analyst', actor } },
    'revoke-role': {
      given: [...member, { type: 'role-granted', data: { role: 'analyst', by: 'ada' } }],
      when: { type: 'revoke-role', role: 'analyst', actor, otherAdministrators: true },
    },
    suspend: {
      given: member,
      when: { type: 'suspend', actor, reason: 'Insults', otherAdministrators: true, at },
    },
    reinstate: {
      given: [...member, { type: 'member-suspended', data: { reason: 'Insults', by: 'ada' } }],
      when: { type: 'reinstate', actor, at },
    },
    'forget-member': {
      given: member,
      when: {
        type: 'forget-member',
        erasureId: 'erasure',
        words: 'kept',
        actor,
        passwordMatches: false,
        reason: 'On paper',
        otherAdministrators: true,
        at,
      },
    },
  },
  sessions: {
    'start-session': {
      given: [],
      when: { type: 'start-session', sessionId: 'one', memberId, tokenHash, at, device: 'Firefox' },
    },
    'revoke-session': {
      given: [started],
      when: { type: 'revoke-session', by: memberId, reason: 'logged-out' },
    },
    'forget-session': {
      given: [started],
      when: { type: 'forget-session', because: 'erased', by: 'system:erasure', at },
    },
  },
  addresses: {
    'claim-address': { given: [], when: { type: 'claim-address', memberId } },
    'release-address': {
      given: [{ type: 'address-claimed', data: { memberId } }],
      when: { type: 'release-address', memberId },
    },
  },
  erasures: {
    'request-erasure': { given: [], when: { type: 'request-erasure', memberId, words: 'kept', at } },
    'survey-erasure': { given: [], when: { type: 'survey-erasure', found: [], at } },
    'confirm-erasure': {
      given: [
        {
          type: 'erasure-requested',
          data: { memberId, words: 'kept', contexts: ERASING_CONTEXTS, requestedAt: at },
        },
      ],
      when: { type: 'confirm-erasure', context: 'identity', erased: [], confirmedAt: at, at },
    },
  },
  firstAdministrators: {
    'issue-first-administrator-token': {
      given: [],
      when: { type: 'issue-first-administrator-token', tokenHash, at },
    },
    'use-first-administrator-token': {
      given: [issued],
      when: { type: 'use-first-administrator-token', tokenHash, memberId, at },
    },
  },
};
