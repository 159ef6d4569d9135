import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Clock } from '@folkmoot/service';
import type { Door } from '../../door/door.js';
import type { Session } from '../../sessions/session.js';
import type { SessionEffects } from '../../sessions/session-effects.js';
import { Document } from '../layout/document.js';
import { type Site, SiteContext } from '../layout/site.js';
import type { Messages } from '../messages/messages.js';
import { datesIn } from '../words/dates.js';
import { callThrough } from './call.js';
import { type Fields, fieldsOf } from './fields.js';
import type { Visit } from './visit.js';

/** `@Inject(VISITS) visits: Visits`. */
export const VISITS = Symbol('VISITS');

export interface Visits {
  readonly messages: Messages;
  of(request: FastifyRequest, reply: FastifyReply): Visit;
  /** A page outside a visit: what a problem shows. */
  page(request: FastifyRequest, title: string, content: ComponentChild): Buffer;
}

export interface VisitsOptions {
  readonly door: Door;
  readonly effects: SessionEffects;
  readonly messages: Messages;
  readonly timeZone: string;
  readonly clock: Clock;
}

export const visitsThrough = ({ door, effects, messages, timeZone, clock }: VisitsOptions): Visits => {
  const call = callThrough(door, effects);
  const dates = datesIn(messages.locale, timeZone);

  const siteFor = (request: FastifyRequest): Site => {
    const session = request.caller as Session | undefined;
    return {
      messages,
      dates,
      now: clock(),
      path: request.url,
      ...(session && { viewer: { memberId: session.memberId, displayName: session.displayName } }),
    };
  };

  return {
    messages,
    of(request, reply) {
      const site = siteFor(request);
      const query = queryOf(request);
      return {
        ...call({
          request,
          reply,
          session: request.caller as Session | undefined,
          position: positionIn(query),
        }),
        request,
        reply,
        site,
        fields: fieldsOf(request),
        query,
        show(title, content, options = {}) {
          void reply
            .code(options.status ?? 200)
            .type(HTML)
            .send(render({ ...site, ...(options.viewer && { viewer: options.viewer }) }, title, content));
        },
        goOn: (address) => void reply.redirect(address, 303),
        leadTo: (address) => void reply.redirect(address, 302),
      };
    },
    page: (request, title, content) => render(siteFor(request), title, content),
  };
};

export const HTML = 'text/html; charset=utf-8';

const render = (site: Site, title: string, content: ComponentChild): Buffer =>
  Buffer.from(
    `<!doctype html>${renderToString(
      <SiteContext.Provider value={site}>
        <Document title={title}>{content}</Document>
      </SiteContext.Provider>,
    )}`,
  );

const POSITION = /^\d{20}(-\d{20})?$/;

/** A position that was broken on its way is no reason to refuse a page. */
const positionIn = ({ position }: Fields): string | undefined =>
  position !== undefined && POSITION.test(position) ? position : undefined;

const queryOf = ({ query }: FastifyRequest): Fields =>
  Object.fromEntries(
    Object.entries(query as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
