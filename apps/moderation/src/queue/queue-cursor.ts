import { problem, UUID_PATTERN } from '@folkmoot/service';

/** Where a page of the queue ended. */
export interface Cursor {
  readonly rank: string;
  readonly caseId: string;
}

const RANK = /^(?:[0-2]\.)?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Opaque to clients, so that the order of the queue may change its measure. */
export const cursorText = ({ rank, caseId }: Cursor): string =>
  Buffer.from(`${rank} ${caseId}`).toString('base64url');

/** Throws the problem `query-invalid` for what was never handed out. */
export const cursorOf = (text: string | undefined): Cursor | undefined => {
  if (text === undefined) return undefined;
  const [rank = '', caseId = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  const isOurs = RANK.test(rank) && UUID_PATTERN.test(caseId) && cursorText({ rank, caseId }) === text;
  if (isOurs) return { rank, caseId };
  throw problem('query-invalid', {
    errors: [{ field: 'after', message: 'must be what a page before it gave as next' }],
  });
};
