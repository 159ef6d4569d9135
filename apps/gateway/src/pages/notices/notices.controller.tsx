import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, IdParam, PageNumber } from '@folkmoot/service';
import type { NoticePage, OwnReportPage } from '../answers/moderation.js';
import type { FormProblem } from '../layout/form-problem.js';
import { address } from '../visit/address.js';
import { handleForm } from '../visit/handle-form.js';
import { PageController } from '../visit/page-controller.js';
import type { Visit } from '../visit/visit.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { AppealPage } from './appeal-page.js';
import { NoticesPage } from './notices-page.js';
import { ReportsPage } from './reports-page.js';

/** What moderators told a member, and what became of the member's own reports. */
@PageController()
export class NoticesController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get('account/notices')
  @Access('member')
  async notices(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @PageNumber() page: number) {
    const visit = this.visits.of(request, reply);
    const notices = await visit.get<NoticePage>('/me/notices', `?page=${page}`);
    visit.show(
      visit.site.messages.moderation.notices.title,
      <NoticesPage notices={notices} sent={visit.query['sent'] !== undefined} />,
    );
  }

  @Get('account/notices/:commentId/appeal')
  @Access('member')
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @IdParam('commentId') commentId: string) {
    showAppeal(this.visits.of(request, reply), commentId);
  }

  @Post('account/notices/:commentId/appeal')
  @Access('member')
  async appeal(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('commentId') commentId: string,
  ) {
    const visit = this.visits.of(request, reply);
    const { text = '' } = visit.fields;
    await handleForm(
      visit,
      async () => {
        const { position } = await visit.send('POST', `/cases/${commentId}/appeal`, { body: { text } });
        visit.goOn(address('/account/notices', { position, sent: 'yes' }));
      },
      (problem) => showAppeal(visit, commentId, problem),
    );
  }

  @Get('account/reports')
  @Access('member')
  async reports(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @PageNumber() page: number) {
    const visit = this.visits.of(request, reply);
    const reports = await visit.get<OwnReportPage>('/me/reports', `?page=${page}`);
    visit.show(visit.site.messages.moderation.reports.title, <ReportsPage reports={reports} />);
  }
}

const showAppeal = (visit: Visit, commentId: string, problem?: FormProblem): void => {
  const { form, moderation } = visit.site.messages;
  const { appeal } = moderation.notices;
  visit.show(
    problem ? form.errorTitle(appeal) : appeal,
    <AppealPage commentId={commentId} problem={problem} typed={visit.fields['text']} />,
    { status: problem?.status ?? 200 },
  );
};
