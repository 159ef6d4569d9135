import { Text } from '@folkmoot/service';

export class ChangeDisplayNameDto {
  @Text({ min: 1, max: 200 })
  displayName!: string;
}
