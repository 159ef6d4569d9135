import { type Role, roles } from '@folkmoot/service';
import { eventually } from '@folkmoot/testing';
import type { FolkmootProcess } from './folkmoot-process.js';
import { logIn, newMember, newOrganiser } from './site.js';

/** Who asks: what they hold, and for what. */
export interface Persona {
  readonly title: string;
  /** `suspended`: an administrator whose roles do not count at the moment. */
  readonly role: Role | 'visitor' | 'member' | 'suspended';
  /** `elsewhere`: for a consultation that none of the things asked for belongs to. */
  readonly holds: 'everywhere' | 'elsewhere';
  /** Under which they log in; visitors have none. */
  readonly name?: string;
}

export const personas: readonly Persona[] = [
  { title: 'Visitor', role: 'visitor', holds: 'everywhere' },
  { title: 'Member', role: 'member', holds: 'everywhere', name: 'Rhys' },
  { title: 'Suspended', role: 'suspended', holds: 'everywhere', name: 'Suspended' },
  ...roles.flatMap((role): Persona[] => [
    { title: titleOf(role), role, holds: 'everywhere', name: `Site ${titleOf(role)}`.replace(' ', '-') },
    { title: `${titleOf(role)} elsewhere`, role, holds: 'elsewhere', name: `Other-${titleOf(role)}` },
  ]),
];

function titleOf(role: Role): string {
  return role === 'administrator' ? 'Administrator' : role[0]?.toUpperCase() + role.slice(1);
}

export interface Person extends Persona {
  readonly token?: string;
  readonly memberId?: string;
}

export const memberIdOf = async (site: FolkmootProcess, token: string): Promise<string> =>
  ((await site.ask('GET', '/api/me', { token })).body as { id: string }).id;

/** Everybody joins as people do and gets what the table says of them, from the first administrator. */
export const everybody = async (site: FolkmootProcess) => {
  const administrator = await newOrganiser(site, 'Olwen');
  const elsewhere = crypto.randomUUID();
  const grant = async (memberId: string, { role, holds }: Persona): Promise<void> => {
    const { status } = await site.ask('POST', `/api/members/${memberId}/roles`, {
      token: administrator,
      body: {
        role: role === 'suspended' ? 'administrator' : role,
        ...(holds === 'elsewhere' && { consultationId: elsewhere }),
        ...(role === 'official' && { organisation: 'Riverside Council' }),
      },
    });
    expect(status).toBe(200);
  };
  const people: Person[] = [];
  for (const persona of personas) {
    const { name, role } = persona;
    if (name === undefined) {
      people.push(persona);
      continue;
    }
    const memberId = await memberIdOf(site, await newMember(site, name));
    if (role !== 'member' && role !== 'visitor') await grant(memberId, persona);
    people.push({ ...persona, memberId, token: await logIn(site, name) });
  }
  return { administrator, people };
};

/** Until everybody concerned has heard of it. The session that they have goes on. */
export const suspend = async (
  site: FolkmootProcess,
  administrator: string,
  { memberId = '', token = '' }: Person,
  commentId: string,
): Promise<void> => {
  const { status } = await site.ask('POST', `/api/members/${memberId}/suspension`, {
    token: administrator,
    body: { reason: 'Threats' },
  });
  expect(status).toBe(200);
  const refusedBy = async (context: string, path: string, body: object): Promise<void> =>
    eventually(async () => {
      const { body: answer } = await site.ask('POST', `/api/comments/${commentId}/${path}`, { token, body });
      expect(answer).toMatchObject({ type: `/problems/${context}/member-suspended` });
    });
  await refusedBy('discussion', 'replies', { text: 'Me too.' });
  await refusedBy('moderation', 'reports', { reason: 'spam' });
};
