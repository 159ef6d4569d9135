import { Controller, Get, Inject } from '@nestjs/common';
import type { Position } from '@folkmoot/kernel';
import type { ReportReason } from '@folkmoot/moderation-domain';
import {
  Access,
  Answer,
  type Caller,
  CurrentCaller,
  Does,
  OptionalQueryId,
  QueryChoice,
  ReadPosition,
} from '@folkmoot/service';
import { QUEUE_PAGES } from '../tokens.js';
import { moderatedConsultations } from './moderated-consultations.js';
import { AFTER, QueryCursor, QueryReason, REASON } from './queue-query.js';
import { queuePage, type QueuePage } from './queue.answer.js';
import type { Cursor } from './queue-cursor.js';
import { QUEUE_STATES, type QueueState } from './queue-list.js';
import type { QueuePages } from './queue-pages.js';

@Controller('cases')
export class QueueController {
  constructor(@Inject(QUEUE_PAGES) private readonly pages: QueuePages) {}

  @Does(
    'Twenty cases of the consultations that one moderates: those that wait, those that one has taken, those that are decided, or those with an appeal.',
  )
  @Get()
  @Access({ roles: ['moderator'] })
  @Answer(queuePage)
  @AFTER
  @REASON
  async page(
    @QueryChoice('state', QUEUE_STATES) state: QueueState,
    @QueryReason() reason: ReportReason | undefined,
    @OptionalQueryId('consultation') consultation: string | undefined,
    @QueryCursor() after: Cursor | undefined,
    @CurrentCaller() caller: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<QueuePage> {
    const consultations = moderatedConsultations(caller, consultation);
    await this.pages.waitFor(position);
    return this.pages.page({
      state,
      moderatorId: caller.memberId,
      ...(after && { after }),
      ...(reason !== undefined && { reason }),
      ...(consultations && { consultations }),
    });
  }
}
