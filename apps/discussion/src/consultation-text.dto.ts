import { OptionalText, Text } from '@folkmoot/service';

/** What the authority writes about its plan. */
export class ConsultationTextDto {
  @Text({ min: 1, max: 200 })
  title!: string;

  @Text({ min: 1, max: 1_000, multiline: true })
  summary!: string;

  @Text({ min: 0, max: 50_000, multiline: true })
  background!: string;

  @Text({ min: 1, max: 200 })
  organisation!: string;

  @OptionalText({ min: 1, max: 2_000, multiline: true })
  attribution?: string;
}
