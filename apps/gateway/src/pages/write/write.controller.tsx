import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, IdParam } from '@folkmoot/service';
import type { OneComment } from '../answers/comment.js';
import type { CommandAnswer } from '../answers/command.js';
import { discussionAddress } from '../discussion/discussion-address.js';
import { address } from '../visit/address.js';
import { PageController } from '../visit/page-controller.js';
import type { Visit } from '../visit/visit.js';
import { VISITS, type Visits } from '../visit/visits.js';
import { type Draft, draftIn, idempotencyKeyOf } from './draft.js';
import { personalDetailsIn } from './personal-details-in.js';
import { refuseDraft } from './refuse-draft.js';
import { showWritePage } from './show-write-page.js';
import { actionOf, type Target } from './target.js';

/** Posting, replying and editing: open to anybody, since the service decides, and what was typed must not be lost. */
@PageController()
export class WriteController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Post('discussions/:discussionId/comments')
  @Access('anyone')
  async postComment(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('discussionId') discussionId: string,
  ) {
    const visit = this.visits.of(request, reply);
    await send(visit, { kind: 'comment', discussionId }, ({ id, position }) =>
      discussionAddress(discussionId, { position, commentId: id }),
    );
  }

  @Get('comments/:commentId/reply')
  @Access('member')
  async writeReply(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('commentId') commentId: string,
  ) {
    const visit = this.visits.of(request, reply);
    await showWritePage(visit, { kind: 'reply', commentId }, draftIn({}));
  }

  @Post('comments/:commentId/replies')
  @Access('anyone')
  async postReply(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('commentId') commentId: string,
  ) {
    const visit = this.visits.of(request, reply);
    await send(visit, { kind: 'reply', commentId }, permanentAddress);
  }

  @Get('comments/:commentId/edit')
  @Access('member')
  async writeEdit(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('commentId') commentId: string,
  ) {
    const visit = this.visits.of(request, reply);
    const { text } = await visit.get<OneComment>(`/comments/${commentId}`);
    await showWritePage(visit, { kind: 'edit', commentId }, draftIn({ text: text ?? '' }));
  }

  @Post('comments/:commentId/edit')
  @Access('anyone')
  async edit(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @IdParam('commentId') commentId: string,
  ) {
    const visit = this.visits.of(request, reply);
    await send(visit, { kind: 'edit', commentId }, permanentAddress);
  }
}

const permanentAddress = ({ id, position }: CommandAnswer): string =>
  address(`/comments/${id}`, { position });

const send = async (visit: Visit, target: Target, afterwards: (answer: CommandAnswer) => string) => {
  const draft: Draft = draftIn(visit.fields);
  const found = visit.fields['anyway'] === undefined ? await personalDetailsIn(visit, draft) : [];
  if (found.length > 0) return showWritePage(visit, target, draft, { found });
  try {
    const answer = await visit.send('POST', actionOf(target), {
      body: { text: draft.text },
      idempotencyKey: idempotencyKeyOf(draft),
    });
    visit.goOn(afterwards(answer));
  } catch (error) {
    await refuseDraft(visit, target, draft, error);
  }
};
