import { commentText } from '../../load/comment-text.mjs';

const PAGE_SIZE = 20;

/**
 * @param {{discussion: string, tokens: string[]}} context
 */
export function requests({ discussion, tokens }) {
  let sequence = 0;
  const path = `/api/discussions/${discussion}/comments`;
  const authorization = (client) => `Bearer ${tokens[client % tokens.length]}`;
  return {
    page: (client) => ({
      method: 'GET',
      path: `${path}?order=newest&page=1`,
      headers: { authorization: authorization(client) },
      accepted: (status, body) => status === 200 && body.split('"firstReplies":').length - 1 === PAGE_SIZE,
    }),
    post: (client) => ({
      method: 'POST',
      path,
      headers: { authorization: authorization(client), 'content-type': 'application/json' },
      body: JSON.stringify({ text: commentText(client, (sequence += 1)) }),
      accepted: (status) => status === 201,
    }),
  };
}
