import { Day, Optional, Text, WebAddress } from '@folkmoot/service';

export class AddTimelineEntryDto {
  @Text({ min: 1, max: 200 })
  title!: string;

  @Day()
  date!: string;

  @Optional()
  @WebAddress()
  link?: string;
}
