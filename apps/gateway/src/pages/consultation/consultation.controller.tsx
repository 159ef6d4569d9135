import { Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, IdParam } from '@folkmoot/service';
import type { Consultation } from '../answers/consultation.js';
import { PageController } from '../visit/page-controller.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { ConsultationPage } from './consultation-page.js';

@PageController()
export class ConsultationController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get('consultations/:consultationId')
  @Access('anyone')
  async consultation(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('consultationId') consultationId: string,
  ) {
    const visit = this.visits.of(request, reply);
    const consultation = await visit.get<Consultation>(`/consultations/${consultationId}`);
    visit.show(consultation.title, <ConsultationPage consultation={consultation} />);
  }
}
