import { Controller, Get, Inject, type OnModuleDestroy, Res } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { Keyring } from '@folkmoot/keyring';
import {
  Access,
  Answer,
  type Caller,
  CurrentCaller,
  Does,
  holds,
  problem,
  Problems,
  Streamed,
} from '@folkmoot/service';
import type { FastifyReply } from 'fastify';
import type { Folded } from '../folding/folding.js';
import type { Ledger } from '../ledger/ledger.js';
import { FOLDED, KEYRING, LEDGER } from '../tokens.js';
import { cursorOf } from './cursor.js';
import { type FeedPage, feedPage } from './feed.answer.js';
import { type FeedQuery, GivenFeedQuery, LIMIT, WAIT } from './feed-query.js';
import { feedAfter } from './feed.js';
import { waitingFor } from './waiting.js';

@Controller()
export class FeedController implements OnModuleDestroy {
  readonly #stopping = new AbortController();

  constructor(
    @Inject(FOLDED) private readonly folded: Folded,
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(KEYRING) private readonly keyring: Keyring,
  ) {}

  /** For good: whoever asks from now on does not wait either. */
  endWaiting(): void {
    this.#stopping.abort();
  }

  onModuleDestroy(): void {
    this.endWaiting();
  }

  @Does('Everything that has happened, in an order that can be resumed for ever, with erasures in it.')
  @Get('feed')
  @Access({ roles: ['analyst'] })
  @Streamed()
  @Answer(feedPage)
  @Problems('cursor-invalid', 'query-invalid')
  @ApiQuery({
    name: 'after',
    required: false,
    description: 'A cursor; without one the feed begins at the beginning.',
    schema: { type: 'string' },
  })
  @ApiQuery({
    name: 'limit',
    required: false,
    description: 'Messages looked at, and so items at most.',
    schema: { type: 'integer', minimum: LIMIT.least, maximum: LIMIT.most, default: LIMIT.usual },
  })
  @ApiQuery({
    name: 'wait',
    required: false,
    description: 'Seconds to wait for an item where there is none yet.',
    schema: { type: 'integer', minimum: WAIT.least, maximum: WAIT.most, default: WAIT.usual },
  })
  async feed(
    @GivenFeedQuery() { after, limit, wait }: FeedQuery,
    @CurrentCaller() caller: Caller | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedPage> {
    if (!holds(caller, 'analyst')) throw problem('role-required', { details: { roles: ['analyst'] } });
    reply.header('cache-control', 'no-store');
    const left = new AbortController();
    reply.raw.once('close', () => left.abort());
    const source = { ledger: this.ledger, folded: this.folded, keyring: this.keyring };
    return waitingFor(
      () => feedAfter(source, after, limit),
      ({ items, next }) => items.length > 0 || next !== cursorOf(after),
      wait * 1_000,
      AbortSignal.any([this.#stopping.signal, left.signal]),
    );
  }
}
