import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '@folkmoot/service';
import { DonePage } from '../layout/done-page.js';
import { handleForm } from '../visit/handle-form.js';
import { PageController } from '../visit/page-controller.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { ForgottenPage } from './forgotten-page.js';
import { ResetPage } from './reset-page.js';

@PageController()
export class PasswordResetController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get('forgotten-password')
  @Access('anyone')
  forgotten(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    visit.show(visit.site.messages.reset.forgotten, <ForgottenPage />);
  }

  @Post('forgotten-password')
  @Access('anyone')
  async request(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const { reset, form } = visit.site.messages;
    const { email = '' } = visit.fields;
    await handleForm(
      visit,
      async () => {
        await visit.send('POST', '/password-resets', { body: { email } });
        visit.show(reset.sent, <DonePage title={reset.sent} text={reset.sentText} />);
      },
      (problem) =>
        visit.show(form.errorTitle(reset.forgotten), <ForgottenPage email={email} problem={problem} />, {
          status: problem.status,
        }),
    );
  }

  @Get('reset')
  @Access('anyone')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const { token = '' } = visit.query;
    visit.show(visit.site.messages.reset.title, <ResetPage token={token} />);
  }

  @Post('reset')
  @Access('anyone')
  async reset(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const { reset, form, logIn } = visit.site.messages;
    const { token = '', password = '' } = visit.fields;
    await handleForm(
      visit,
      async () => {
        await visit.send('POST', '/password-resets/complete', { body: { token, password } });
        const next = { path: '/log-in', label: logIn.title };
        visit.show(reset.done, <DonePage title={reset.done} text={reset.doneText} next={next} />);
      },
      (problem) =>
        visit.show(form.errorTitle(reset.title), <ResetPage token={token} problem={problem} />, {
          status: problem.status,
        }),
    );
  }
}
