import { Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '@folkmoot/service';
import type { InformationName } from '../messages/information.en.js';
import { PageController } from '../visit/page-controller.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { InformationPage } from './information-page.js';

@PageController()
export class InformationController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get(['guidelines', 'staying-safe', 'accessibility', 'privacy'])
  @Access('anyone')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const name = request.routeOptions.url?.slice(1) as InformationName;
    const text = visit.site.messages.information[name];
    visit.show(text.title, <InformationPage text={text} />);
  }
}
