import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Waline asks its OAuth service for the list of providers on every request; without an answer it fails with
 * 502.
 */
export async function startOauthStub() {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"services":[]}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/oauth`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
