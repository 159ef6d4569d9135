import { eventually } from '@folkmoot/testing';
import type { Answer, FolkmootProcess } from './folkmoot-process.js';
import { memberIdOf } from './authorisation-people.js';
import { logIn, newMember } from './site.js';

export interface Member {
  readonly memberId: string;
  readonly token: string;
}

/** Somebody with a role for the whole site, who joins as everybody does. */
export const newStaff = async (
  site: FolkmootProcess,
  administrator: string,
  name: string,
  role: 'moderator' | 'analyst',
): Promise<Member> => {
  const memberId = await memberIdOf(site, await newMember(site, name));
  const granted = await site.ask('POST', `/api/members/${memberId}/roles`, {
    token: administrator,
    body: { role },
  });
  expect(granted.status).toBe(200);
  return { memberId, token: await logIn(site, name) };
};

/** Does it as soon as everybody concerned has heard of what it is about. */
export const act = (
  site: FolkmootProcess,
  token: string,
  path: string,
  body: object = {},
  method: 'POST' | 'PUT' | 'DELETE' = 'POST',
): Promise<{ id: string; position: string; effect?: string }> =>
  eventually(async () => {
    const { status, body: answer } = await site.ask(method, path, { token, body });
    if (status >= 300) throw new Error(`${method} ${path} answers ${status} ${JSON.stringify(answer)}`);
    return answer as { id: string; position: string; effect?: string };
  });

/** What moderators know of a comment, as soon as there is a case for it in the state that is waited for. */
export const caseOf = (
  site: FolkmootProcess,
  moderator: string,
  commentId: string,
  expected: object = {},
): Promise<{ revision: number; textRevision: number; text: string | null }> =>
  eventually(async () => {
    const { body } = await site.ask('GET', `/api/cases/${commentId}`, { token: moderator });
    expect(body).toMatchObject({ id: commentId, ...expected });
    return body as { revision: number; textRevision: number; text: string | null };
  });

/** Decides on the case as the moderator sees it now. */
export const decide = async (
  site: FolkmootProcess,
  moderator: string,
  commentId: string,
  decision: object,
): Promise<Answer> => {
  const { revision: seen } = await caseOf(site, moderator, commentId);
  return site.ask('POST', `/api/cases/${commentId}/decisions`, {
    token: moderator,
    body: { seen, ...decision },
  });
};

/** A range in code points, as moderators mark it. */
export const rangeOf = (text: string, part: string) => {
  const start = [...text.slice(0, text.indexOf(part))].length;
  return { start, end: start + [...part].length };
};
