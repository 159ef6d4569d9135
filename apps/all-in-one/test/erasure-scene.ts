import type { FolkmootProcess } from './folkmoot-process.js';
import type { Markers } from './erasure-markers.js';
import { tellInPassing } from './erasure-in-passing.js';
import { beModerated, join, speak } from './erasure-life.js';
import { act, newStaff } from './moderation-journey-people.js';
import { made, newMember, newOrganiser, openDiscussion } from './site.js';

/** One of every kind who stays. */
const everybodyElse = async (site: FolkmootProcess) => {
  const administrator = await newOrganiser(site, 'Olwen');
  return {
    administrator,
    moderator: (await newStaff(site, administrator, 'Mona', 'moderator')).token,
    otherModerator: (await newStaff(site, administrator, 'Non', 'moderator')).token,
    analyst: (await newStaff(site, administrator, 'Anan', 'analyst')).token,
    neighbour: await newMember(site, 'Gwen'),
  };
};

const somewhere = async (site: FolkmootProcess, administrator: string, neighbour: string) => {
  const opened = await openDiscussion(site, administrator);
  const heldDiscussionId = await made(
    site,
    administrator,
    `/api/consultations/${opened.consultationId}/discussions`,
    {
      title: 'Looked at first',
      introduction: '',
      prompts: [],
      hosts: [],
      safetyNotice: '',
      officialsMayAnswerAfterClosing: false,
      holdFirst: true,
    },
  );
  const here = `/api/discussions/${opened.discussionId}/comments`;
  const othersCommentId = await made(site, neighbour, here, { text: 'Oaks, please.' });
  return { ...opened, heldDiscussionId, othersCommentId };
};

/** A site on which Lowri has lived a whole life. */
export const livedThrough = async (site: FolkmootProcess, markers: Markers) => {
  const people = await everybodyElse(site);
  const place = await somewhere(site, people.administrator, people.neighbour);
  const joined = await join(site, markers);
  const spoken = await speak(site, joined.token, markers, place);
  const form = await tellInPassing(site, joined, markers, place, people.administrator);
  await beModerated(site, joined, markers, spoken, people, place.othersCommentId);
  const token = await joined.logIn(markers.personal.device);
  const { id: afterwards } = await act(site, token, `/api/comments/${place.othersCommentId}/replies`, {
    text: `After all that: ${markers.words.reply}`,
  });
  const displayName = `L. ${markers.personal.renamed}`;
  expect((await site.ask('PUT', '/api/me/display-name', { token, body: { displayName } })).status).toBe(200);
  const comments = { ...spoken, form, afterwards };
  const commentIds = [place.othersCommentId, ...Object.values(comments)];
  return {
    people,
    place,
    comments,
    member: { ...joined, token },
    /** What there is to look at. */
    things: {
      consultationId: [place.consultationId],
      discussionId: [place.discussionId, place.heldDiscussionId],
      commentId: commentIds,
      caseId: commentIds,
      memberId: [joined.memberId],
      erasureId: [crypto.randomUUID() as string],
      number: ['0', '1'],
    },
  };
};

export type Scene = Awaited<ReturnType<typeof livedThrough>>;
