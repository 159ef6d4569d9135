import { Controller, Get, Inject } from '@nestjs/common';
import { instantOf, type Position } from '@folkmoot/kernel';
import {
  Access,
  Answer,
  type Caller,
  type Clock,
  CLOCK,
  CurrentCaller,
  Does,
  ReadPosition,
} from '@folkmoot/service';
import type { SessionDirectory } from '../session-directory/session-directory.js';
import { SESSION_DIRECTORY } from '../tokens.js';
import { ownSessions, type OwnSessions } from './own-sessions.answer.js';

@Controller('sessions')
export class ListSessionsController {
  constructor(
    @Inject(SESSION_DIRECTORY) private readonly directory: SessionDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Does('Where one is logged in, newest first.')
  @Get()
  @Access('member')
  @Answer(ownSessions)
  async list(
    @CurrentCaller() caller: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<OwnSessions> {
    await this.directory.waitFor(position);
    const sessions = await this.directory.liveOf(caller.memberId, instantOf(this.clock()));
    return sessions.map(({ id, startedAt, expiresAt, device }) => ({
      id,
      startedAt,
      expiresAt,
      device: device ?? null,
      current: id === caller.sessionId,
    }));
  }
}
