const COMMENTS_SHOWN = 20;

/**
 * The website's pages as browsers ask for them.
 *
 * @param {{discussion: string, tokens: string[]}} context
 */
export function requests({ discussion, tokens }) {
  const page = (path, accepted, cookie) => ({
    method: 'GET',
    path,
    headers: { accept: 'text/html', ...(cookie && { cookie }) },
    accepted: (status, body) => status === 200 && body.endsWith('</html>') && accepted(body),
  });
  const isHome = (body) => body.includes('Market Street');
  const isDiscussion = (body) => body.split('<article').length - 1 === COMMENTS_SHOWN;
  const sessionOf = (client) => `folkmoot=${tokens[client % tokens.length]}`;
  return {
    home: () => page('/', isHome),
    discussion: () => page(`/discussions/${discussion}`, isDiscussion),
    'discussion as a member': (client) => page(`/discussions/${discussion}`, isDiscussion, sessionOf(client)),
  };
}
