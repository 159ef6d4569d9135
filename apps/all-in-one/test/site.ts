import { eventually } from '@folkmoot/testing';
import type { FolkmootProcess } from './folkmoot-process.js';

export const PASSWORD = 'teal harbour cinnamon';

/** Joins, reads the mail, confirms and logs in: the way that every member goes. Gives the session's token. */
export const newMember = async (site: FolkmootProcess, name: string): Promise<string> => {
  const email = `${name.toLowerCase()}@example.org`;
  const joined = await site.ask('POST', '/api/members', {
    body: { email, password: PASSWORD, displayName: name },
  });
  expect(joined.status).toBe(202);
  const token = await eventually(async () => tokenIn(await site.mailTo(email)));
  expect((await site.ask('POST', '/api/members/confirm', { body: { token } })).status).toBe(200);
  return logIn(site, name);
};

export const logIn = async (site: FolkmootProcess, name: string): Promise<string> => {
  const { status, body } = await site.ask('POST', '/api/sessions', {
    body: { email: `${name.toLowerCase()}@example.org`, password: PASSWORD },
  });
  expect(status).toBe(201);
  return (body as { token: string }).token;
};

const tokenIn = (mail: string): string => {
  const found = /token=([\w-]+)/.exec(mail);
  if (!found) throw new Error('The mail has no token');
  return found[1] as string;
};

/** The first administrator, by the token that the process has printed, who is an organiser as well. */
export const newOrganiser = async (site: FolkmootProcess, name: string): Promise<string> => {
  const token = await newMember(site, name);
  const oneTime = /at http\S+\/first-administrator\s+(\S+)/.exec(site.output)?.[1];
  const { status } = await site.ask('POST', '/api/first-administrator', { token, body: { token: oneTime } });
  expect(status).toBe(200);
  return token;
};

export const made = async (
  site: FolkmootProcess,
  token: string,
  path: string,
  body: object,
): Promise<string> => {
  const answer = await site.ask('POST', path, { token, body });
  expect(answer).toMatchObject({ body: { id: expect.any(String) } });
  return (answer.body as { id: string }).id;
};

/** An open consultation with a running discussion. */
export const openDiscussion = async (site: FolkmootProcess, organiser: string) => {
  const consultationId = await made(site, organiser, '/api/consultations', {
    title: 'A new park',
    summary: 'Where the gasworks stood',
    background: '',
    organisation: 'Riverside Council',
  });
  const now = Date.now();
  await made(site, organiser, `/api/consultations/${consultationId}/publish`, {
    opensAt: new Date(now - 3_600_000).toISOString(),
    closesAt: new Date(now + 3_600_000).toISOString(),
  });
  const discussionId = await made(site, organiser, `/api/consultations/${consultationId}/discussions`, {
    title: 'Paths and trees',
    introduction: '',
    prompts: ['What should grow there?'],
    hosts: [],
    safetyNotice: '',
    officialsMayAnswerAfterClosing: false,
  });
  return { consultationId, discussionId };
};
