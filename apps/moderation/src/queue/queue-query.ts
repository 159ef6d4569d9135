import { createParamDecorator } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { REPORT_REASONS, type ReportReason } from '@folkmoot/moderation-domain';
import { problem, requestOf } from '@folkmoot/service';
import { cursorOf } from './queue-cursor.js';

type Query = Readonly<Record<string, unknown>>;

const REASONS = Object.keys(REPORT_REASONS);

const documented = (name: string, schema: object, description: string): MethodDecorator =>
  ApiQuery({ name, required: false, schema, description });

export const AFTER = documented(
  'after',
  { type: 'string' },
  'Goes on behind a page: what it gave as `next`.',
);
export const REASON = documented(
  'reason',
  { type: 'string', enum: REASONS },
  'Only what was reported for it.',
);

/** `?after=`: where a page before it ended, or undefined. */
export const QueryCursor = createParamDecorator((_: unknown, context) => {
  const { after } = requestOf(context).query as Query;
  return cursorOf(Array.isArray(after) ? '' : (after as string | undefined));
});

/** `?reason=`: one that comments are reported for, or undefined. */
export const QueryReason = createParamDecorator((_: unknown, context): ReportReason | undefined => {
  const { reason } = requestOf(context).query as Query;
  if (reason === undefined) return undefined;
  if (typeof reason === 'string' && REASONS.includes(reason)) return reason as ReportReason;
  const message = `must be one of ${REASONS.join(', ')}`;
  throw problem('query-invalid', { errors: [{ field: 'reason', message }] });
});
