import { number } from '../terminal/pace.js';
import type { EndLine } from './archive-lines.js';

const counted = (count: number, one: string, more: string): string =>
  `${number(count)} ${count === 1 ? one : more}`;

/** `2 discussions, 31 members, 120 comments, 1,020 stances, 3 decisions`. */
export const countsText = ({
  discussion,
  member,
  comment,
  stance,
  decision,
}: Omit<EndLine, 'kind'>): string =>
  [
    counted(discussion, 'discussion', 'discussions'),
    counted(member, 'member', 'members'),
    counted(comment, 'comment', 'comments'),
    counted(stance, 'stance', 'stances'),
    counted(decision, 'decision', 'decisions'),
  ].join(', ');
