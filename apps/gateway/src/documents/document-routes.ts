import type { FastifyInstance, FastifyReply } from 'fastify';
import { problem } from '@folkmoot/service';
import type { Offer, ServiceDirectory } from '../routes/service-directory.js';
import { docsPage } from './docs-page.js';
import { STYLE } from './html-page.js';
import { mergedOpenApi } from './merged-openapi.js';
import { problemCatalogue } from './problem-catalogue.js';
import { problemPage } from './problem-page.js';

export interface DocumentRoutesOptions {
  readonly directory: Pick<ServiceDirectory, 'current'>;
  readonly origin: string;
  readonly cookieName: string;
}

/** What explains the API to programs and people. Made anew only when a service offers something new. */
export const addDocumentRoutes = (fastify: FastifyInstance, options: DocumentRoutesOptions): void => {
  const { directory } = options;
  const made = rememberedFor(directory, ({ documents }) => {
    const document = mergedOpenApi(documents, options);
    return {
      json: Buffer.from(JSON.stringify(document)),
      page: docsPage(document),
      problems: problemCatalogue(documents),
    };
  });

  fastify.get('/api/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(made().json),
  );
  fastify.get('/api/docs', (_request, reply) => html(reply, made().page));
  fastify.get('/api/docs.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE));
  fastify.get('/problems/:context/:code', (request, reply) => {
    const { context, code } = request.params as { context: string; code: string };
    const found = made().problems.get(`/problems/${context}/${code}`);
    if (!found) throw problem('route-unknown');
    return html(reply, problemPage(found));
  });
};

const html = (reply: FastifyReply, page: Buffer): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(page);

const rememberedFor = <Made>(
  directory: DocumentRoutesOptions['directory'],
  make: (offer: Offer) => Made,
): (() => Made) => {
  let last: { offer: Offer; made: Made } | undefined;
  return () => {
    const offer = directory.current();
    if (last?.offer !== offer) last = { offer, made: make(offer) };
    return last.made;
  };
};
