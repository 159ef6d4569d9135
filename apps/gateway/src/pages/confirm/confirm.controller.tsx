import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '@folkmoot/service';
import { DonePage } from '../layout/done-page.js';
import { ErrorSummary } from '../layout/form-problem.js';
import { handleForm } from '../visit/handle-form.js';
import { PageController } from '../visit/page-controller.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { ConfirmPage } from './confirm-page.js';
import { RequestForm } from './request-form.js';

@PageController()
export class ConfirmController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get('confirm')
  @Access('anyone')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const { token = '' } = visit.query;
    visit.show(visit.site.messages.confirm.title, <ConfirmPage token={token} />);
  }

  @Post('confirm')
  @Access('anyone')
  async confirm(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const { confirm, form, logIn } = visit.site.messages;
    const { token = '' } = visit.fields;
    const next = visit.site.viewer ? {} : { next: { path: '/log-in', label: logIn.title } };
    await handleForm(
      visit,
      async () => {
        await visit.send('POST', '/members/confirm', { body: { token } });
        visit.show(confirm.done, <DonePage title={confirm.done} text={confirm.doneText} {...next} />);
      },
      (problem) =>
        visit.show(form.errorTitle(confirm.title), <ConfirmPage token={token} problem={problem} />, {
          status: problem.status,
        }),
    );
  }

  @Post('confirmation-requests')
  @Access('anyone')
  async request(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const { confirm, form, join } = visit.site.messages;
    const { email = '' } = visit.fields;
    await handleForm(
      visit,
      async () => {
        await visit.send('POST', '/members/confirmation-requests', { body: { email } });
        visit.show(join.sent, <DonePage title={join.sent} text={confirm.requestSent} />);
      },
      (problem) =>
        visit.show(
          form.errorTitle(confirm.again),
          <div class="column narrow">
            <ErrorSummary problem={problem} />
            <h1>{confirm.title}</h1>
            <RequestForm email={email} problem={problem} />
          </div>,
          { status: problem.status },
        ),
    );
  }
}
