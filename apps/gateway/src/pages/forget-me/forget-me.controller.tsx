import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, IdParam } from '@folkmoot/service';
import type { ErasureBegun, Receipt } from '../answers/erasure.js';
import type { FormProblem } from '../layout/form-problem.js';
import { handleForm } from '../visit/handle-form.js';
import { PageController } from '../visit/page-controller.js';
import type { Visit } from '../visit/visit.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { ForgetMePage } from './forget-me-page.js';
import { ReceiptPage } from './receipt-page.js';

@PageController()
export class ForgetMeController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get('account/forget')
  @Access('member')
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    showForm(this.visits.of(request, reply));
  }

  @Post('account/forget')
  @Access('member')
  async forget(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const { words = '', password = '' } = visit.fields;
    await handleForm(
      visit,
      async () => {
        const { receipt } = await visit.send<ErasureBegun>('POST', '/me/erasure', {
          body: { words, password },
        });
        visit.goOn(receipt);
      },
      (problem) => showForm(visit, problem),
    );
  }

  /** For whoever has its address: nobody is logged in any more. */
  @Get('erasures/:erasureId')
  @Access('anyone')
  async receipt(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('erasureId') erasureId: string,
  ) {
    const visit = this.visits.of(request, reply);
    const receipt = await visit.get<Receipt>(`/erasures/${erasureId}`);
    void reply.header('referrer-policy', 'no-referrer');
    visit.show(visit.site.messages.forgetting.receipt, <ReceiptPage receipt={receipt} />);
  }
}

const showForm = (visit: Visit, problem?: FormProblem): void => {
  const { forgetting, form } = visit.site.messages;
  visit.show(
    problem ? form.errorTitle(forgetting.title) : forgetting.title,
    <ForgetMePage problem={problem} typed={visit.fields} />,
    { status: problem?.status ?? 200 },
  );
};
