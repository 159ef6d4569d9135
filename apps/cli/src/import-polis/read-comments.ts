import { basename } from 'node:path';
import { readTable } from './csv-table.js';
import { idIn, implausible, instantIn, quoted, type Trit, tritIn } from './polis-cells.js';
import type { ReportProblem } from './row-problem.js';

export interface PolisComment {
  readonly line: number;
  readonly id: number;
  readonly authorId: number;
  /** UTC milliseconds. */
  readonly at: number;
  /** As Polis counted them; absent from some exports. */
  readonly agrees: number | undefined;
  readonly disagrees: number | undefined;
  /** 1 accepted, 0 never looked at, -1 rejected. */
  readonly moderated: Trit;
  readonly body: string;
}

/** What reading puts in the place of bytes that are no UTF-8. */
const NOT_UTF8 = '\ufffd';

/** comments.csv, by id, in the order of the file. The first row of an id counts. */
export const readComments = async (
  path: string,
  report: ReportProblem,
): Promise<ReadonlyMap<number, PolisComment>> => {
  const file = basename(path);
  const comments = new Map<number, PolisComment>();
  const rows = readTable(path, report, {
    required: ['timestamp', 'comment-id', 'author-id', 'comment-body'],
    digits: ['timestamp', 'comment-id', 'author-id'],
  });
  for await (const { line, cell } of rows) {
    const problem = (text: string): void => report({ file, line, problem: text });
    const id = idIn(cell('comment-id'));
    const authorId = idIn(cell('author-id'));
    const at = instantIn(cell('timestamp'));
    const moderated = tritIn(cell('moderated') ?? '0');
    const body = (cell('comment-body') as string).trim();
    if (id === undefined) problem(`comment-id ${quoted(cell('comment-id'))} is no number`);
    else if (authorId === undefined) problem(`author-id ${quoted(cell('author-id'))} is no number`);
    else if (at === undefined) problem(`timestamp ${quoted(cell('timestamp'))} is no time in milliseconds`);
    else if (implausible(at)) problem(implausible(at) as string);
    else if (moderated === undefined) problem(`moderated ${quoted(cell('moderated'))} is not 1, 0 or -1`);
    else if (body === '') problem('comment-body is empty');
    else if (comments.has(id)) problem(`comment ${id} was already in line ${comments.get(id)?.line}`);
    else {
      if (body.includes(NOT_UTF8)) problem(`comment-body is not all UTF-8; imported with ${NOT_UTF8} in it`);
      const [agrees, disagrees] = [idIn(cell('agrees')), idIn(cell('disagrees'))];
      comments.set(id, { line, id, authorId, at, agrees, disagrees, moderated, body });
    }
  }
  return comments;
};
