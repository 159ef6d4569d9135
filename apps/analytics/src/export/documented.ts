import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Streamed } from '@folkmoot/service';
import { formats } from './formats.js';

const AS_OF = {
  description: 'Up to where it has come: `identity=12, discussion=3400, moderation=56`.',
  schema: { type: 'string' as const },
};

/** A file to save, in one of the formats: the compiler holds its rows to the columns. */
export const AnswersFile = (what: string): MethodDecorator =>
  applyDecorators(
    Streamed(),
    ApiOkResponse({
      description: what,
      headers: { 'Folkmoot-As-Of': AS_OF },
      content: Object.fromEntries(
        Object.values(formats).map(({ mediaType }): [string, { schema: { type: 'string' } }] => [
          mediaType.replace(/;.*/, ''),
          { schema: { type: 'string' } },
        ]),
      ),
    }),
  );
