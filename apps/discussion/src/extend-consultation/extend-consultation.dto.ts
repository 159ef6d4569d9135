import { InstantField } from '@folkmoot/service';

export class ExtendConsultationDto {
  @InstantField()
  closesAt!: string;
}
