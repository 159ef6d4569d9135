import { Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '@folkmoot/service';
import type { ModerationNumbers } from '../answers/moderation.js';
import { PageController } from '../visit/page-controller.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { ModerationNumbersPage } from './moderation-numbers-page.js';

@PageController()
export class ModerationNumbersController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get('moderation')
  @Access('anyone')
  async numbers(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const numbers = await visit.get<ModerationNumbers>('/moderation/numbers');
    visit.show(visit.site.messages.moderation.numbers.title, <ModerationNumbersPage numbers={numbers} />);
  }
}
