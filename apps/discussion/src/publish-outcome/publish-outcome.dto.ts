import { Text } from '@folkmoot/service';

export class PublishOutcomeDto {
  @Text({ min: 1, max: 50_000, multiline: true })
  text!: string;
}
