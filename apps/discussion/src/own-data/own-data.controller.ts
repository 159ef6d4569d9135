import { Readable } from 'node:stream';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Access, Answer, type Caller, CurrentCaller, Does, type JsonText, Streamed } from '@folkmoot/service';
import { OWN_DATA } from '../tokens.js';
import { ownDiscussionData, type OwnDiscussionData } from './own-data.answer.js';
import type { OwnData } from './own-data.js';

@Controller('me/data')
export class OwnDataController {
  constructor(@Inject(OWN_DATA) private readonly data: OwnData) {}

  @Does(
    'Everything that discussion holds of you: comments and replies with all versions of their words, and stances.',
  )
  @Get('discussion')
  @Access('member')
  @Streamed()
  @Answer(ownDiscussionData)
  @Header('content-type', 'application/json; charset=utf-8')
  async read(@CurrentCaller() { memberId }: Caller): Promise<JsonText<OwnDiscussionData>> {
    await this.data.caughtUp();
    // One JSON text, sent as it is made: it may be larger than what should lie in memory.
    return Readable.from(this.#text(memberId)) as unknown as JsonText<OwnDiscussionData>;
  }

  async *#text(memberId: string): AsyncGenerator<string> {
    const displayName = await this.data.displayName(memberId);
    yield `${JSON.stringify({ memberId, displayName }).slice(0, -1)},"comments":`;
    yield* listText(this.data.comments(memberId));
    yield ',"stances":';
    yield* listText(this.data.stances(memberId));
    yield '}';
  }
}

async function* listText(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[';
  for await (const item of items) {
    yield before + JSON.stringify(item);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}
