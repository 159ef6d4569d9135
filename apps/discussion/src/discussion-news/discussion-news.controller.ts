import { Controller, Get, Inject } from '@nestjs/common';
import { type Position, START } from '@folkmoot/kernel';
import {
  Access,
  Answer,
  type Caller,
  CurrentCaller,
  Does,
  IdParam,
  Problems,
  QueryPosition,
} from '@folkmoot/service';
import type { CommentPages } from '../comment-page/comment-pages.js';
import { COMMENT_PAGES, VISIBILITY } from '../tokens.js';
import type { Visibility } from '../visibility.js';
import { discussionNews, type DiscussionNews } from './discussion-news.answer.js';

@Controller('discussions')
export class DiscussionNewsController {
  constructor(
    @Inject(COMMENT_PAGES) private readonly pages: CommentPages,
    @Inject(VISIBILITY) private readonly visibility: Visibility,
  ) {}

  @Does(
    'How many comments and replies came after a position, and the position up to which they were counted.',
  )
  @Get(':discussionId/news')
  @Access('anyone')
  @Answer(discussionNews)
  @Problems('discussion-not-found')
  async news(
    @IdParam('discussionId') discussionId: string,
    @QueryPosition('after') after: Position | undefined,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<DiscussionNews> {
    await this.visibility.check(discussionId, caller);
    const position = this.pages.reached();
    return { count: await this.pages.countSince(discussionId, after ?? START), position };
  }
}
