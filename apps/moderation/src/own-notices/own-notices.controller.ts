import { Controller, Get, Inject } from '@nestjs/common';
import type { Position } from '@folkmoot/kernel';
import {
  Access,
  Answer,
  type Caller,
  CurrentCaller,
  Does,
  PageNumber,
  ReadPosition,
} from '@folkmoot/service';
import { OWN_NOTICES } from '../tokens.js';
import { noticePage, type NoticePage } from './own-notices.answer.js';
import type { OwnNotices } from './own-notices.js';

@Controller('me')
export class OwnNoticesController {
  constructor(@Inject(OWN_NOTICES) private readonly notices: OwnNotices) {}

  @Does(
    'What moderators decided about one’s comments and oneself, why, and whether one can appeal; the latest first.',
  )
  @Get('notices')
  @Access('member')
  @Answer(noticePage)
  async page(
    @PageNumber() page: number,
    @CurrentCaller() { memberId }: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<NoticePage> {
    await this.notices.waitFor(position);
    return this.notices.page(memberId, page);
  }
}
