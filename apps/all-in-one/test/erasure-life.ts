import { eventually } from '@folkmoot/testing';
import type { FolkmootProcess } from './folkmoot-process.js';
import type { Markers } from './erasure-markers.js';
import { memberIdOf } from './authorisation-people.js';
import { act, caseOf, decide, rangeOf } from './moderation-journey-people.js';
import { made } from './site.js';

export interface Place {
  readonly discussionId: string;
  /** Where everything is looked at before it is public. */
  readonly heldDiscussionId: string;
  /** Of somebody else. */
  readonly othersCommentId: string;
}

export interface People {
  readonly administrator: string;
  readonly moderator: string;
  readonly otherModerator: string;
  readonly neighbour: string;
}

/** Joins with a name, an address and a password that are markers, and tells the site about the person. */
export const join = async (site: FolkmootProcess, { personal, replaced, passing }: Markers) => {
  const email = `${personal.email}@example.org`;
  const password = `teal ${passing.password} cinnamon`;
  const logIn = async (device: string): Promise<string> => {
    const { status, body } = await site.ask('POST', '/api/sessions', {
      body: { email, password },
      headers: { 'user-agent': `Browser of ${device}` },
    });
    expect(status).toBe(201);
    return (body as { token: string }).token;
  };
  const joining = { email, password, displayName: `Lowri ${personal.name}` };
  expect((await site.ask('POST', '/api/members', { body: joining })).status).toBe(202);
  expect((await site.ask('POST', '/api/members/confirmation-requests', { body: { email } })).status).toBe(
    202,
  );
  // The later mail makes the link of the earlier one worthless.
  await eventually(async () => {
    const token = /token=([\w-]+)/.exec(await site.mailTo(email))?.[1];
    expect((await site.ask('POST', '/api/members/confirm', { body: { token } })).status).toBe(200);
  });
  const wrong = { email, password: `teal ${passing.wrongpassword} cinnamon` };
  expect((await site.ask('POST', '/api/sessions', { body: wrong })).status).toBe(401);
  await logIn(personal.otherdevice);
  const token = await logIn(personal.device);
  expect((await site.ask('POST', '/api/password-resets', { body: { email } })).status).toBe(202);
  await act(site, token, '/api/me/profile', { ageBand: '35-44', ward: `By ${replaced.earlierward}` }, 'PUT');
  await act(site, token, '/api/me/profile', { ageBand: '45-54', ward: `By ${personal.ward}` }, 'PUT');
  return { email, password, token, logIn, memberId: await memberIdOf(site, token) };
};

/** Everything that a member can say, in each state that it can come into. Gives the ids of the comments. */
export const speak = async (
  site: FolkmootProcess,
  token: string,
  { words, passing }: Markers,
  { discussionId, heldDiscussionId, othersCommentId }: Place,
) => {
  const here = `/api/discussions/${discussionId}/comments`;
  const say = (text: string): Promise<string> => made(site, token, here, { text });
  const edited = await say(`First ${words.comment}, and that was that.`);
  await act(site, token, `/api/comments/${edited}/edit`, { text: `Then ${words.edited}, which is better.` });
  const reply = await made(site, token, `/api/comments/${othersCommentId}/replies`, {
    text: `I agree: ${words.reply}`,
  });
  // Longer than a page of the database, wherever that is cut.
  const long = await say(`${words.long} on and on, `.repeat(120));
  const keyed = async () =>
    site.ask('POST', here, {
      token,
      body: { text: `Sent twice ${words.keyed}` },
      headers: { 'idempotency-key': passing.idempotencykey },
    });
  const [once, twice] = [await keyed(), await keyed()];
  expect(twice.body).toEqual(once.body);
  const redacted = await say(`There is ${words.redacted} amid ${words.around}.`);
  const hidden = await say(`All of it ${words.hidden}`);
  const held = await made(site, token, `/api/discussions/${heldDiscussionId}/comments`, {
    text: `Not public yet ${words.held}`,
  });
  const withdrawn = await say(`Taken back ${words.withdrawn}`);
  await act(site, token, `/api/comments/${withdrawn}/withdraw`);
  await act(site, token, `/api/comments/${othersCommentId}/stance`, { stance: 'agree' }, 'PUT');
  return { edited, reply, long, keyed: (once.body as { id: string }).id, redacted, hidden, held, withdrawn };
};

/** Reports, and is decided on, warned and suspended; appeals once. */
export const beModerated = async (
  site: FolkmootProcess,
  member: { readonly token: string; readonly memberId: string },
  { personal, words }: Markers,
  comments: { readonly redacted: string; readonly hidden: string },
  { administrator, moderator, otherModerator, neighbour }: People,
  othersCommentId: string,
): Promise<void> => {
  const { token, memberId } = member;
  await act(site, token, `/api/comments/${othersCommentId}/reports`, {
    reason: 'misleading',
    note: `It is not true, says ${personal.note}`,
  });
  for (const id of [comments.redacted, comments.hidden])
    await act(site, neighbour, `/api/comments/${id}/reports`, { reason: 'personal-details' });
  const { text } = await caseOf(site, moderator, comments.redacted, { standing: 'standing' });
  const redaction = await decide(site, moderator, comments.redacted, {
    action: 'redact',
    reason: 'personal-details',
    statement: `A part went: ${personal.redactionstatement}`,
    textRevision: 0,
    ranges: [rangeOf(text ?? '', words.redacted)],
  });
  expect(redaction.status).toBe(201);
  const hiding = await decide(site, moderator, comments.hidden, {
    action: 'hide',
    reason: 'abuse',
    statement: `It is abuse: ${personal.hidingstatement}`,
  });
  expect(hiding.status).toBe(201);
  await act(site, token, `/api/cases/${comments.hidden}/appeal`, { text: `It is not, ${personal.appeal}` });
  const { revision: seen } = await caseOf(site, otherModerator, comments.hidden);
  await act(site, otherModerator, `/api/cases/${comments.hidden}/appeal/judgement`, {
    seen,
    outcome: 'upheld',
    statement: `It stays so: ${personal.judgement}`,
  });
  const conduct = `/api/conduct/${memberId}`;
  await act(site, moderator, `${conduct}/warnings`, {
    reason: 'abuse',
    statement: `Mind your words: ${personal.warning}`,
  });
  await act(site, moderator, `${conduct}/suspensions`, {
    reason: 'abuse',
    statement: `You have to pause: ${personal.suspension}`,
  });
  const suspended = async (expected: boolean): Promise<void> => {
    await eventually(async () => {
      const { body } = await site.ask('GET', `/api/members/${memberId}`, { token: administrator });
      expect((body as { suspendedUntil: unknown }).suspendedUntil !== null).toBe(expected);
    });
  };
  await suspended(true);
  await act(site, moderator, `${conduct}/suspension/lift`, { reason: 'no-breach' });
  await suspended(false);
  const direct = `/api/members/${memberId}/suspension`;
  await act(site, administrator, direct, { reason: `Once more: ${personal.reason}` });
  await act(site, administrator, direct, {}, 'DELETE');
};
