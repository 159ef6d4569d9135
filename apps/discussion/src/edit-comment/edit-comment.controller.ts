import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import {
  Access,
  Answer,
  type Caller,
  commandAnswer,
  type CommandAnswer,
  CommandContext,
  CurrentCaller,
  Does,
  IdParam,
  Problems,
} from '@folkmoot/service';
import type { CommentPages } from '../comment-page/comment-pages.js';
import { knownComment } from '../known-comment.js';
import type { MemberDirectory } from '../members/member-directory.js';
import { PostCommentDto } from '../post-comment/post-comment.dto.js';
import type { DiscussionStreams } from '../streams.js';
import { COMMENT_PAGES, COMMENTS, MEMBERS, VENUES } from '../tokens.js';
import type { Venues } from '../venues.js';

@Controller('comments')
export class EditCommentController {
  constructor(
    @Inject(COMMENTS) private readonly comments: DiscussionStreams['comments'],
    @Inject(COMMENT_PAGES) private readonly pages: CommentPages,
    @Inject(VENUES) private readonly venues: Venues,
    @Inject(MEMBERS) private readonly members: MemberDirectory,
  ) {}

  @Does("Changes one's own words, for 15 minutes or until the first reply.")
  @Post(':commentId/edit')
  @HttpCode(200)
  @Access('member')
  @Answer(commandAnswer)
  @Problems(
    'comment-not-found',
    'comment-gone',
    'comment-moderated',
    'not-the-author',
    'edit-window-over',
    'already-answered',
    'discussion-closed',
    'discussion-paused',
    'member-not-confirmed',
    'member-suspended',
    'member-erased',
    'comment-empty',
    'comment-too-long',
  )
  async edit(
    @IdParam('commentId') commentId: string,
    @Body() { text }: PostCommentDto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { discussionId } = await knownComment(this.comments, commentId);
    const venue = await this.venues.of(discussionId);
    const author = await this.members.participant(caller.memberId, venue.consultationId);
    const hasReplies = await this.pages.hasAnswers(commentId);
    const { now } = context;
    const { position } = await this.comments.execute(
      commentId,
      { type: 'edit-comment', commentId, venue, author, text, hasReplies, now },
      context,
    );
    return { id: commentId, position };
  }
}
