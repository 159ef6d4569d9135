import { InstantField } from '@folkmoot/service';

export class PublishConsultationDto {
  @InstantField()
  opensAt!: string;

  @InstantField()
  closesAt!: string;
}
