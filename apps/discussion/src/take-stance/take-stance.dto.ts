import { type Stance, STANCES } from '@folkmoot/discussion-domain';
import { Choice } from '@folkmoot/service';

export class TakeStanceDto {
  @Choice(STANCES)
  stance!: Stance;
}
