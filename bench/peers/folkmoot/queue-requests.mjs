const PAGE_SIZE = 20;

/** @param {{tokens: string[]}} context of a moderator */
export const requests = ({ tokens: [token] }) => ({
  queue: () => ({
    method: 'GET',
    path: '/api/cases',
    headers: { authorization: `Bearer ${token}` },
    accepted: (status, body) => status === 200 && JSON.parse(body).items.length === PAGE_SIZE,
  }),
});
