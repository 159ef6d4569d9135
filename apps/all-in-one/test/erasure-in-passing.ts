import type { FolkmootProcess } from './folkmoot-process.js';
import type { Markers } from './erasure-markers.js';
import { Reader } from './reader.js';
import type { Place } from './erasure-life.js';

export interface LoggedIn {
  readonly email: string;
  readonly password: string;
  readonly token: string;
}

/** Through the pages, without script: a comment, and one that is warned of and never sent. */
const useForms = async (
  site: FolkmootProcess,
  { email, password }: LoggedIn,
  { words, passing }: Markers,
  { discussionId }: Place,
): Promise<string> => {
  const reader = new Reader(site);
  await reader.open('/log-in');
  expect(await reader.submit('/log-in', { email, password })).toBe(200);
  await reader.open(`/discussions/${discussionId}`);
  expect(
    await reader.submit('/comments', { text: `By form ${words.form}`, key: 'the-key-of-this-form' }),
  ).toBe(200);
  const id = /comment-([0-9a-f-]{36})/.exec(reader.path)?.[1];
  await reader.open(`/discussions/${discussionId}`);
  const draft = { text: `Call me, ${passing.draft}, on 020 7946 0018`, key: 'the-key-of-another-form' };
  await reader.submit('/comments', draft);
  expect(reader.html).toContain(passing.draft);
  return id ?? '';
};

/**
 * What Folkmoot is told and does not keep: texts that are only looked at, drafts, what it refuses, what it cannot read, what it is
 * asked to look for. Gives the id of the comment that was posted by a form.
 */
export const tellInPassing = async (
  site: FolkmootProcess,
  member: LoggedIn,
  markers: Markers,
  place: Place,
  administrator: string,
): Promise<string> => {
  const { token } = member;
  const { passing } = markers;
  const here = `/api/discussions/${place.discussionId}/comments`;
  const checked = { text: `Is ${passing.checked} right?` };
  expect((await site.ask('POST', '/api/comment-checks', { token, body: checked })).status).toBe(200);
  const refused = { text: `${passing.refused} `.repeat(1_000) };
  expect((await site.ask('POST', here, { token, body: refused })).status).toBe(422);
  const broken = `{"text":"${passing.brokenjson}`;
  expect((await site.ask('POST', here, { token, body: broken })).status).toBe(400);
  for (const email of [member.email, `${passing.searched}@example.org`]) {
    await site.ask('POST', '/api/members/search', { token: administrator, body: { email } });
  }
  return useForms(site, member, markers, place);
};
