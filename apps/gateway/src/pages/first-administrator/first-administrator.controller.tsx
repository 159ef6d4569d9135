import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '@folkmoot/service';
import { accountAddress } from '../account/account-address.js';
import { handleForm } from '../visit/handle-form.js';
import { PageController } from '../visit/page-controller.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { FirstAdministratorPage } from './first-administrator-page.js';

@PageController()
export class FirstAdministratorController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get('first-administrator')
  @Access('member')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    visit.show(visit.site.messages.administrator.title, <FirstAdministratorPage />);
  }

  @Post('first-administrator')
  @Access('member')
  async become(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const { administrator, form } = visit.site.messages;
    const token = (visit.fields['token'] ?? '').trim();
    await handleForm(
      visit,
      async () => {
        const { position } = await visit.send('POST', '/first-administrator', { body: { token } });
        visit.goOn(accountAddress('administrator', position));
      },
      (problem) =>
        visit.show(form.errorTitle(administrator.title), <FirstAdministratorPage problem={problem} />, {
          status: problem.status,
        }),
    );
  }
}
