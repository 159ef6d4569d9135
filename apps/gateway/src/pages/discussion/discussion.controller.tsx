import { Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, IdParam, PageNumber, QueryChoice } from '@folkmoot/service';
import { type CommentPage, type Order, ORDERS } from '../answers/comment.js';
import type { Discussion } from '../answers/consultation.js';
import { PageController } from '../visit/page-controller.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { DiscussionPage } from './discussion-page.js';

@PageController()
export class DiscussionController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get('discussions/:discussionId')
  @Access('anyone')
  async discussion(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('discussionId') discussionId: string,
    @QueryChoice('order', ORDERS) order: Order,
    @PageNumber() page: number,
  ) {
    const visit = this.visits.of(request, reply);
    const [discussion, comments] = await Promise.all([
      visit.get<Discussion>(`/discussions/${discussionId}`),
      visit.get<CommentPage>(`/discussions/${discussionId}/comments`, `?order=${order}&page=${page}`),
    ]);
    visit.show(discussion.title, <DiscussionPage discussion={discussion} comments={comments} />, {
      status: page > comments.pages ? 404 : 200,
    });
  }
}
