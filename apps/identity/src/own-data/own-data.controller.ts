import { Controller, Get, Inject } from '@nestjs/common';
import type { Position } from '@folkmoot/kernel';
import { Access, Answer, type Caller, CurrentCaller, Does, Problems, ReadPosition } from '@folkmoot/service';
import { reject } from '../problems.js';
import type { SessionDirectory } from '../session-directory/session-directory.js';
import type { IdentityStreams } from '../streams.js';
import { MEMBERS, SESSION_DIRECTORY } from '../tokens.js';
import { ownData, type OwnData } from './own-data.answer.js';
import { historyOf } from './own-data.js';

@Controller('me/data/identity')
export class OwnDataController {
  constructor(
    @Inject(MEMBERS) private readonly members: IdentityStreams['members'],
    @Inject(SESSION_DIRECTORY) private readonly sessions: SessionDirectory,
  ) {}

  @Does('Everything that identity holds of the caller, to take along.')
  @Get()
  @Access('member')
  @Answer(ownData)
  @Problems('member-unknown')
  async data(
    @CurrentCaller() { memberId }: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<OwnData> {
    const history = await this.members.history(memberId);
    const state = history.reduce(
      (before, { event }) => this.members.decider.evolve(before, event),
      this.members.decider.initial,
    );
    if (!('addressHash' in state)) throw reject('member-unknown');
    await this.sessions.waitFor(position);
    const sessions = await this.sessions.someOf(memberId);
    const { email, situation, roles, profile } = state;
    return {
      id: memberId,
      email: email ?? null,
      confirmed: situation === 'confirmed',
      roles,
      profile,
      ...historyOf(history),
      sessions: [...sessions]
        .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
        .map(({ id, startedAt, overAt, ended, device }) => ({
          id,
          startedAt,
          overAt,
          ended,
          device: device ?? null,
        })),
    };
  }
}
