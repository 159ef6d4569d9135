import { Text } from '@folkmoot/service';
import { TEXT_BOUND } from '../text-bound.js';

export class LodgeAppealDto {
  @Text({ min: 0, max: TEXT_BOUND, multiline: true })
  text!: string;
}
