import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, IdParam } from '@folkmoot/service';
import type { OneComment } from '../answers/comment.js';
import { address } from '../visit/address.js';
import { PageController } from '../visit/page-controller.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { BringBackPage } from './bring-back-page.js';
import { WithdrawPage } from './withdraw-page.js';

@PageController()
export class WithdrawCommentController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get('comments/:commentId/withdraw')
  @Access('member')
  async ask(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('commentId') commentId: string,
  ) {
    const visit = this.visits.of(request, reply);
    const comment = await visit.get<OneComment>(`/comments/${commentId}`);
    visit.show(visit.site.messages.withdraw.title, <WithdrawPage comment={comment} />);
  }

  @Post('comments/:commentId/withdraw')
  @Access('member')
  async withdraw(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('commentId') commentId: string,
  ) {
    const visit = this.visits.of(request, reply);
    const { position } = await visit.send('POST', `/comments/${commentId}/withdraw`);
    visit.goOn(address(`/comments/${commentId}/bring-back`, { position }));
  }

  @Get('comments/:commentId/bring-back')
  @Access('member')
  async withdrawn(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('commentId') commentId: string,
  ) {
    const visit = this.visits.of(request, reply);
    const { state } = await visit.get<OneComment>(`/comments/${commentId}`);
    const back = address(`/comments/${commentId}`, { position: visit.query['position'] });
    if (state !== 'withdrawn') return visit.leadTo(back);
    visit.show(
      visit.site.messages.withdraw.done,
      <BringBackPage commentId={commentId} toDiscussion={back} />,
    );
  }

  @Post('comments/:commentId/bring-back')
  @Access('member')
  async bringBack(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('commentId') commentId: string,
  ) {
    const visit = this.visits.of(request, reply);
    const { position } = await visit.send('POST', `/comments/${commentId}/bring-back`);
    visit.goOn(address(`/comments/${commentId}`, { position }));
  }
}
