import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** When the small conversations of the specs begin. */
export const T = Date.UTC(2020, 4, 1, 9);

export interface CommentRow {
  readonly id: number;
  readonly body?: string;
  readonly author?: number;
  readonly at?: number;
  readonly moderated?: number;
}

export type VoteRow = readonly [comment: number, voter: number, vote: number | string, at?: number];

const commentsCsv = (rows: readonly CommentRow[]): string =>
  [
    'timestamp,comment-id,author-id,moderated,comment-body',
    ...rows.map(
      ({ id, body = `Comment ${id}`, author = 7, at = T, moderated = 1 }) =>
        `${at},${id},${author},${moderated},"${body}"`,
    ),
    '',
  ].join('\n');

const votesCsv = (rows: readonly VoteRow[]): string =>
  [
    'timestamp,comment-id,voter-id,vote',
    ...rows.map(([comment, voter, vote, at = T]) => `${at},${comment},${voter},${vote}`),
    '',
  ].join('\n');

export interface Conversation {
  readonly comments: readonly CommentRow[];
  readonly votes?: readonly VoteRow[];
  readonly summary?: string;
  readonly matrix?: string;
}

/** Folders with exports; all of them are gone after `remove`. */
export const polisFolders = async () => {
  const parent = await mkdtemp(join(tmpdir(), 'folkmoot-polis-'));
  return {
    parent,
    async write({
      comments,
      votes = [],
      summary = 'topic,Trees\nurl,https://pol.is/trees\n',
      matrix,
    }: Conversation) {
      const folder = await mkdtemp(join(parent, 'export-'));
      await writeFile(join(folder, 'comments.csv'), commentsCsv(comments));
      await writeFile(join(folder, 'votes.csv'), votesCsv(votes));
      if (summary !== '') await writeFile(join(folder, 'summary.csv'), summary);
      if (matrix !== undefined) await writeFile(join(folder, 'participants-votes.csv'), matrix);
      return folder;
    },
    remove: () => rm(parent, { recursive: true, force: true }),
  };
};
