import type { TextRange } from '@folkmoot/moderation-domain';
import { LinkifyIt } from 'linkify-it';

const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: true });

export const emails = (text: string): readonly TextRange[] =>
  text.includes('@')
    ? (linkify.match(text) ?? [])
        .filter(({ schema }) => schema === 'mailto:')
        .map(({ index, lastIndex }) => ({ start: index, end: lastIndex }))
    : [];
