import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, IdParam } from '@folkmoot/service';
import { type Me, type OwnSession, PROFILE_QUESTIONS } from '../answers/member.js';
import type { FormProblem } from '../layout/form-problem.js';
import { handleForm } from '../visit/handle-form.js';
import { PageController } from '../visit/page-controller.js';
import type { Visit } from '../visit/visit.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { accountAddress, type Saved } from './account-address.js';
import { AccountPage } from './account-page.js';

@PageController()
export class AccountController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get('account')
  @Access('member')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await showAccount(this.visits.of(request, reply));
  }

  @Post('account/name')
  @Access('member')
  async changeName(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const { displayName = '' } = visit.fields;
    await save(visit, 'name', () => visit.send('PUT', '/me/display-name', { body: { displayName } }));
  }

  @Post('account/password')
  @Access('member')
  async changePassword(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const { current = '', password = '' } = visit.fields;
    await save(visit, 'password', () =>
      visit.send('POST', '/password', { body: { current, new: password } }),
    );
  }

  @Post('account/profile')
  @Access('member')
  async answerProfile(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    const given = PROFILE_QUESTIONS.flatMap((question) => {
      const answer = visit.fields[question]?.trim();
      return answer ? [[question, answer] as const] : [];
    });
    await save(visit, 'profile', () => visit.send('PUT', '/me/profile', { body: Object.fromEntries(given) }));
  }

  @Post('account/confirmation')
  @Access('member')
  async sendConfirmation(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = this.visits.of(request, reply);
    await save(visit, 'confirmation', async () => {
      const { email } = await visit.get<Me>('/me');
      return visit.send('POST', '/members/confirmation-requests', { body: { email } });
    });
  }

  @Post('account/sessions/:sessionId/end')
  @Access('member')
  async endSession(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('sessionId') sessionId: string,
  ) {
    const visit = this.visits.of(request, reply);
    await save(visit, 'session', () => visit.send('DELETE', `/sessions/${sessionId}`));
  }
}

const save = async (
  visit: Visit,
  saved: Saved,
  change: () => Promise<{ readonly position?: string } | undefined>,
): Promise<void> =>
  handleForm(
    visit,
    async () => visit.goOn(accountAddress(saved, (await change())?.position)),
    (problem) => showAccount(visit, problem),
  );

const showAccount = async (visit: Visit, problem?: FormProblem): Promise<void> => {
  const { account, form } = visit.site.messages;
  const [me, sessions] = await Promise.all([
    visit.get<Me>('/me'),
    visit.get<readonly OwnSession[]>('/sessions'),
  ]);
  const { saved = '' } = visit.query;
  visit.show(
    problem ? form.errorTitle(account.title) : account.title,
    <AccountPage
      me={me}
      sessions={sessions}
      saved={Object.hasOwn(account.saved, saved) ? (saved as Saved) : undefined}
      {...(problem && { problem, typed: visit.fields })}
    />,
    { status: problem?.status ?? 200 },
  );
};
