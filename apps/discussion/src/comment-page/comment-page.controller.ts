import { Controller, Get, Header, Inject } from '@nestjs/common';
import type { Position } from '@folkmoot/kernel';
import {
  Access,
  Answer,
  type Caller,
  CurrentCaller,
  Does,
  IdParam,
  PageNumber,
  Problems,
  QueryChoice,
  ReadPosition,
} from '@folkmoot/service';
import { COMMENT_PAGES, VISIBILITY } from '../tokens.js';
import type { Visibility } from '../visibility.js';
import {
  commentPage,
  type CommentPageJson,
  type Order,
  ORDERS,
  placedComment,
  type PlacedComment,
  replyPage,
  type ReplyPage,
} from './comment-page.answer.js';
import type { CommentPages } from './comment-pages.js';

@Controller()
export class CommentPageController {
  constructor(
    @Inject(COMMENT_PAGES) private readonly pages: CommentPages,
    @Inject(VISIBILITY) private readonly visibility: Visibility,
  ) {}

  @Does("Twenty comments, each with its first replies, and the viewer's own stances on them.")
  @Get('discussions/:discussionId/comments')
  @Access('anyone')
  @Answer(commentPage)
  @Problems('discussion-not-found')
  @Header('content-type', 'application/json; charset=utf-8')
  async comments(
    @IdParam('discussionId') discussionId: string,
    @QueryChoice('order', ORDERS) order: Order,
    @PageNumber() page: number,
    @CurrentCaller() caller: Caller | undefined,
    @ReadPosition() position: Position | undefined,
  ): Promise<CommentPageJson> {
    await this.pages.waitFor(position);
    await this.visibility.check(discussionId, caller);
    return this.pages.comments(discussionId, order, page, caller);
  }

  @Does('The replies under a comment, oldest first.')
  @Get('comments/:commentId/replies')
  @Access('anyone')
  @Answer(replyPage)
  @Problems('comment-not-found')
  async replies(
    @IdParam('commentId') commentId: string,
    @PageNumber() page: number,
    @CurrentCaller() caller: Caller | undefined,
    @ReadPosition() position: Position | undefined,
  ): Promise<ReplyPage> {
    await this.pages.waitFor(position);
    return this.pages.replies(commentId, page, caller);
  }

  @Does('One comment, and on which page it stands in each order.')
  @Get('comments/:commentId')
  @Access('anyone')
  @Answer(placedComment)
  @Problems('comment-not-found')
  async one(
    @IdParam('commentId') commentId: string,
    @CurrentCaller() caller: Caller | undefined,
    @ReadPosition() position: Position | undefined,
  ): Promise<PlacedComment> {
    await this.pages.waitFor(position);
    const found = await this.pages.one(commentId, caller);
    await this.visibility.check(found.discussionId, caller);
    return found;
  }
}
