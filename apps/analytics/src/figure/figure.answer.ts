import type { TSchema } from '@sinclair/typebox';
import { shown } from '@folkmoot/service';
import { asOfFields } from '../as-of/as-of.answer.js';

/** What every figure says beside its data: what it is of, and all that is needed to make it again. */
export const figureAnswer = <Scope extends TSchema, Data extends TSchema>(
  name: string,
  scope: Scope,
  data: Data,
  description: string,
) =>
  shown.named(
    name,
    {
      figure: shown.text('Which kind of figure it is.'),
      version: shown.count('The version of the rule that made it.'),
      code: shown.text('The version of the software that made it.'),
      scope,
      asOf: shown.fields(asOfFields, 'What it includes.'),
      data,
      digest: shown.text('SHA-256 of everything else here, as canonical JSON.'),
    },
    description,
  );
