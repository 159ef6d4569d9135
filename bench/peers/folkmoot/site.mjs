import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export const PASSWORD = 'teal harbour cinnamon';

/** One request to the API; answers its JSON. */
export const call = async (url, method, path, { token, body } = {}) => {
  const response = await fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`Folkmoot refused ${path}: ${text}`);
  return text === '' ? {} : JSON.parse(text);
};

/**
 * Members join, confirm by the link in their mail and log in, as people do; the first is an administrator, who opens a
 * consultation.
 */
export async function openSite({ url, directory, members, oneTimeToken }) {
  const tokens = [];
  for (let n = 0; n < members; n += 1) tokens.push(await joined(url, directory, `member${n}@example.org`));
  const [token] = tokens;
  await call(url, 'POST', '/api/first-administrator', { token, body: { token: oneTimeToken } });
  const { id: consultation } = await call(url, 'POST', '/api/consultations', {
    token,
    body: { title: 'Market Street', summary: 'A street', background: '', organisation: 'A council' },
  });
  const now = Date.now();
  await call(url, 'POST', `/api/consultations/${consultation}/publish`, {
    token,
    body: {
      opensAt: new Date(now - 60_000).toISOString(),
      closesAt: new Date(now + 86_400_000).toISOString(),
    },
  });
  return { consultation, tokens };
}

/** Answers the discussion's id. */
export async function openDiscussion(url, token, consultation) {
  const { id } = await call(url, 'POST', `/api/consultations/${consultation}/discussions`, {
    token,
    body: {
      title: 'Market Street',
      introduction: '',
      prompts: [],
      hosts: [],
      safetyNotice: '',
      officialsMayAnswerAfterClosing: false,
    },
  });
  return id;
}

async function joined(url, directory, email) {
  await call(url, 'POST', '/api/members', {
    body: { email, password: PASSWORD, displayName: email.split('@')[0] },
  });
  await call(url, 'POST', '/api/members/confirm', { body: { token: await mailedToken(directory, email) } });
  return (await call(url, 'POST', '/api/sessions', { body: { email, password: PASSWORD } })).token;
}

async function mailedToken(directory, email) {
  const folder = join(directory, 'mailbox');
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await wait(20)) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (!name.endsWith('.eml')) continue;
      const mail = (await readFile(join(folder, name), 'utf8'))
        .replaceAll(/=\r?\n/g, '')
        .replaceAll('=3D', '=');
      if (!mail.includes(email)) continue;
      // One that is being written just now ends somewhere, perhaps within the token.
      const token = /token=([\w-]+)\s/.exec(mail)?.[1];
      if (token) return token;
    }
  }
  throw new Error(`No mail to ${email}`);
}
