import { Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, IdParam } from '@folkmoot/service';
import { address, commentAnchor } from '../visit/address.js';
import { ownPath } from '../visit/own-path.js';
import { PageController } from '../visit/page-controller.js';
import { VISITS, type Visits } from '../visit/visits.js';

@PageController()
export class TakeStanceController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  /** Comes back to the page where the button was pressed; a visitor is asked to log in first. */
  @Post('comments/:commentId/stance')
  @Access('anyone')
  async take(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('commentId') commentId: string,
  ) {
    const visit = this.visits.of(request, reply);
    const { stance, back } = visit.fields;
    const page = ownPath(back) ?? `/comments/${commentId}`;
    if (!visit.site.viewer) {
      return visit.goOn(address('/log-in', { next: `${page}#${commentAnchor(commentId)}` }));
    }
    const { position } = await visit.send('PUT', `/comments/${commentId}/stance`, { body: { stance } });
    visit.goOn(withPosition(page, position, commentId));
  }
}

const withPosition = (page: string, position: string, commentId: string): string => {
  const [path = '', query] = page.split('#', 1)[0]?.split('?') ?? [];
  const parameters = Object.fromEntries(new URLSearchParams(query));
  return address(path, { ...parameters, position }, commentAnchor(commentId));
};
