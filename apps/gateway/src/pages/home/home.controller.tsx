import { Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, PageNumber } from '@folkmoot/service';
import type { ConsultationStatus, ConsultationSummary, Page } from '../answers/consultation.js';
import { PageController } from '../visit/page-controller.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { HomePage } from './home-page.js';

@PageController()
export class HomeController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get('/')
  @Access('anyone')
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @PageNumber() page: number) {
    const visit = this.visits.of(request, reply);
    const list = (status: ConsultationStatus, number: number) =>
      visit.get<Page<ConsultationSummary>>('/consultations', `?status=${status}&page=${number}`);
    const [open, upcoming, closed] = await Promise.all([
      list('open', 1),
      list('upcoming', 1),
      list('closed', page),
    ]);
    visit.show(visit.site.messages.home.title, <HomePage open={open} upcoming={upcoming} closed={closed} />);
  }
}
