import { Controller, Get, Inject } from '@nestjs/common';
import { Access, Answer, type Caller, CurrentCaller, Does } from '@folkmoot/service';
import { profiles } from '../by-profile/profiles-model.js';
import type { Folded } from '../folding/folding.js';
import { FOLDED } from '../tokens.js';
import { myData, type MyData } from './my-data.answer.js';

@Controller()
export class MyDataController {
  constructor(@Inject(FOLDED) private readonly folded: Folded) {}

  @Does('What analytics holds of the member who asks: the answers of their profile.')
  @Get('me/data/analytics')
  @Access('member')
  @Answer(myData)
  async mine(@CurrentCaller() { memberId }: Caller): Promise<MyData> {
    const found = await this.folded.read((reader) => reader.collection(profiles).get(memberId));
    return { profile: found?.profile.state === 'answered' ? found.profile.answers : null };
  }
}
