import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '@folkmoot/service';
import { handleForm } from '../visit/handle-form.js';
import { PageController } from '../visit/page-controller.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { JoinPage } from './join-page.js';
import { SentPage } from './sent-page.js';

@PageController()
export class JoinController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get('join')
  @Access('anyone')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    visit.show(visit.site.messages.join.title, <JoinPage />);
  }

  @Post('join')
  @Access('anyone')
  async join(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const { join, form } = visit.site.messages;
    const { email = '', password = '', displayName = '' } = visit.fields;
    await handleForm(
      visit,
      async () => {
        await visit.send('POST', '/members', { body: { email, password, displayName } });
        visit.show(join.sent, <SentPage email={email} />);
      },
      (problem) =>
        visit.show(
          form.errorTitle(join.title),
          <JoinPage email={email} displayName={displayName} problem={problem} />,
          { status: problem.status },
        ),
    );
  }
}
