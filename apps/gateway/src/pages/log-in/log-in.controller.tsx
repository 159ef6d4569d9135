import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '@folkmoot/service';
import { formProblemOf } from '../problem/form-problem-of.js';
import { addRetryAfter, detailsOf } from '../problem/problem-details.js';
import type { Fields } from '../visit/fields.js';
import { ownPath } from '../visit/own-path.js';
import { PageController } from '../visit/page-controller.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { draftIn } from '../write/draft.js';
import { showWritePage } from '../write/show-write-page.js';
import { targetOf } from '../write/target.js';
import { type KeptDraft, LogInPage } from './log-in-page.js';

interface LoggedIn {
  readonly member: { readonly id: string; readonly displayName: string };
}

@PageController()
export class LogInController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get('log-in')
  @Access('anyone')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const next = ownPath(visit.query['next']);
    if (visit.site.viewer) return visit.leadTo(next ?? '/');
    visit.show(visit.site.messages.logIn.title, <LogInPage next={next} />);
  }

  @Post('log-in')
  @Access('anyone')
  async logIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const { messages } = visit.site;
    const { email = '', password = '', next } = visit.fields;
    const kept = keptIn(visit.fields);
    try {
      const { member } = await visit.send<LoggedIn>('POST', '/sessions', { body: { email, password } });
      const target = targetOf(kept?.action);
      if (!kept || !target) return visit.goOn(ownPath(next) ?? '/');
      const viewer = { memberId: member.id, displayName: member.displayName };
      await showWritePage(visit, target, kept, { kept: true, viewer });
    } catch (error) {
      const details = detailsOf(error, request.id);
      addRetryAfter(reply, details);
      const problem = formProblemOf(details, messages);
      visit.show(
        messages.form.errorTitle(messages.logIn.title),
        <LogInPage email={email} next={ownPath(next)} kept={kept} problem={problem} />,
        { status: problem.status },
      );
    }
  }

  @Post('log-out')
  @Access('anyone')
  async logOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    if (visit.site.viewer) await visit.send('DELETE', '/sessions/current');
    visit.goOn('/');
  }
}

const keptIn = (fields: Fields): KeptDraft | undefined => {
  const { action } = fields;
  return action !== undefined && targetOf(action) ? { ...draftIn(fields), action } : undefined;
};
