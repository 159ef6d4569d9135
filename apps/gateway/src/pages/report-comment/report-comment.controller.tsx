import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, IdParam } from '@folkmoot/service';
import type { OneComment } from '../answers/comment.js';
import type { FormProblem } from '../layout/form-problem.js';
import { DonePage } from '../layout/done-page.js';
import { handleForm } from '../visit/handle-form.js';
import { PageController } from '../visit/page-controller.js';
import type { Visit } from '../visit/visit.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { ReportPage } from './report-page.js';

@PageController()
export class ReportCommentController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get('comments/:commentId/report')
  @Access('member')
  async ask(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('commentId') commentId: string,
  ) {
    await showReport(this.visits.of(request, reply), commentId);
  }

  @Post('comments/:commentId/report')
  @Access('member')
  async report(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('commentId') commentId: string,
  ) {
    const visit = this.visits.of(request, reply);
    const { reason = '', note = '' } = visit.fields;
    await handleForm(
      visit,
      async () => {
        const body = { reason, ...(note.trim() !== '' && { note }) };
        await visit.send('POST', `/comments/${commentId}/reports`, { body });
        const { report } = visit.site.messages.moderation;
        const next = { path: `/comments/${commentId}`, label: report.toComment };
        visit.show(report.done, <DonePage title={report.done} text={report.doneText} next={next} />);
      },
      (problem) => showReport(visit, commentId, problem),
    );
  }
}

const showReport = async (visit: Visit, commentId: string, problem?: FormProblem): Promise<void> => {
  const { form, moderation } = visit.site.messages;
  const comment = await visit.get<OneComment>(`/comments/${commentId}`);
  visit.show(
    problem ? form.errorTitle(moderation.report.title) : moderation.report.title,
    <ReportPage comment={comment} problem={problem} typed={visit.fields} />,
    { status: problem?.status ?? 200 },
  );
};
