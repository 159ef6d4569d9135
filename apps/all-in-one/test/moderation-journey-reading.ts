import type { FolkmootProcess } from './folkmoot-process.js';
import { made, openDiscussion } from './site.js';

/** A discussion, and one beside it where comments are looked at first. */
export const newPlace = async (site: FolkmootProcess, administrator: string) => {
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
  return { ...opened, heldDiscussionId };
};

/** What can be read by those who are not to read everything, as text, with where it was read. */
export const publicly = async (
  site: FolkmootProcess,
  place: Awaited<ReturnType<typeof newPlace>>,
  { analyst, gwen }: { readonly analyst: string; readonly gwen: string },
): Promise<readonly { readonly where: string; readonly text: string }[]> => {
  const discussions = [place.discussionId, place.heldDiscussionId];
  const open = discussions.flatMap((id) => [
    `/discussions/${id}`,
    `/api/discussions/${id}/comments`,
    `/api/discussions/${id}/news`,
  ]);
  const exports = ['csv', 'jsonl'].map(
    (format) => `/api/consultations/${place.consultationId}/export/comments?format=${format}`,
  );
  const reads = [
    ...[undefined, gwen].flatMap((token) =>
      ['/', `/consultations/${place.consultationId}`, '/api/moderation/numbers', ...open].map((where) => ({
        where,
        token,
      })),
    ),
    ...[...exports, '/api/feed?limit=1000'].map((where) => ({ where, token: analyst })),
  ];
  return Promise.all(
    reads.map(async ({ where, token }) => {
      const response = await fetch(site.address + where, {
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      });
      expect([where, response.status]).toEqual([where, 200]);
      return { where, text: await response.text() };
    }),
  );
};
