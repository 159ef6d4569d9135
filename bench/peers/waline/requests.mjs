import { commentText } from '../../load/comment-text.mjs';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const PAGE_SIZE = 20;

/**
 * Waline answers errors with status 200: only `errno` tells. It stands first; parsing the whole would cost
 * the load CPU.
 */
const accepted = (status, body) => status === 200 && body.startsWith('{"errno":0,');

const acceptedPage = (status, body) =>
  accepted(status, body) && body.split('"objectId":').length - 1 === PAGE_SIZE;

/**
 * @param {{discussion: string, members: {token: string, nick: string, mail: string}[]}} context
 */
export function requests({ discussion, members }) {
  let sequence = 0;
  const path = `/api/comment?path=${encodeURIComponent(discussion)}&pageSize=${PAGE_SIZE}&page=1&sortBy=insertedAt_desc`;
  const memberOf = (client) => members[client % members.length];
  return {
    page: (client) => ({
      method: 'GET',
      path,
      headers: { authorization: `Bearer ${memberOf(client).token}` },
      accepted: acceptedPage,
    }),
    // The fields are those which Waline's own page sends for a member who has logged in.
    post: (client) => {
      const { token, nick, mail } = memberOf(client);
      return {
        method: 'POST',
        path: '/api/comment',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          url: discussion,
          comment: commentText(client, (sequence += 1)),
          nick,
          mail,
          link: '',
          ua: BROWSER,
        }),
        accepted,
      };
    },
  };
}
