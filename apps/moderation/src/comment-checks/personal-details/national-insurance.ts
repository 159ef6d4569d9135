import type { TextRange } from '@folkmoot/moderation-domain';

/** Two letters, six digits, a letter from A to D; which letters never come first: HMRC, National Insurance Manual NIM39110. */
const NUMBER =
  /(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[A-D](?![\p{L}\p{N}])/giu;

export const nationalInsurance = (text: string): readonly TextRange[] =>
  Array.from(text.matchAll(NUMBER), ({ 0: number, index }) => ({ start: index, end: index + number.length }));
