import { Type } from '@sinclair/typebox';

export const Role = Type.Union(
  [
    Type.Literal('administrator'),
    Type.Literal('organiser'),
    Type.Literal('moderator'),
    Type.Literal('analyst'),
    Type.Literal('official'),
  ],
  { description: 'A staff role, or an official, who speaks for an organisation.' },
);

export const ConsultationScope = Type.Optional(
  Type.String({
    format: 'uuid',
    description: 'The consultation to which the role is limited; absent: the whole site.',
  }),
);
