import { Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, IdParam, PageNumber } from '@folkmoot/service';
import type { OneComment, ReplyPage } from '../answers/comment.js';
import type { Discussion } from '../answers/consultation.js';
import { discussionAddress } from '../discussion/discussion-address.js';
import { PageController } from '../visit/page-controller.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { ConversationPage } from './conversation-page.js';
import { conversationAddress } from './conversation-address.js';

@PageController()
export class CommentController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  /** A comment's permanent address: leads to the page that shows it now. */
  @Get('comments/:commentId')
  @Access('anyone')
  async comment(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('commentId') commentId: string,
  ) {
    const visit = this.visits.of(request, reply);
    const { position } = visit.query;
    const { discussionId, place } = await visit.get<OneComment>(`/comments/${commentId}`);
    visit.leadTo(
      place.repliesPage === null
        ? discussionAddress(discussionId, { page: place.newestPage, position, commentId })
        : conversationAddress(place.topId, { page: place.repliesPage, position, commentId }),
    );
  }

  /** A comment with all its replies, in pages. */
  @Get('comments/:commentId/replies')
  @Access('anyone')
  async replies(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('commentId') commentId: string,
    @PageNumber() page: number,
  ) {
    const visit = this.visits.of(request, reply);
    const [comment, replies] = await Promise.all([
      visit.get<OneComment>(`/comments/${commentId}`),
      visit.get<ReplyPage>(`/comments/${commentId}/replies`, `?page=${page}`),
    ]);
    if (comment.place.topId !== commentId) return visit.leadTo(`/comments/${commentId}`);
    const discussion = await visit.get<Discussion>(`/discussions/${comment.discussionId}`);
    visit.show(
      visit.site.messages.conversation.title,
      <ConversationPage comment={comment} replies={replies} discussion={discussion} />,
      { status: page > replies.pages ? 404 : 200 },
    );
  }
}
