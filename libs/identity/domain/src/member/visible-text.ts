/** Controls, formats such as direction overrides, unassigned and unpaired code points, line breaks. */
const UNUSABLE = /[\p{C}\p{Zl}\p{Zp}]/u;

/** Letters that show nothing: Hangul fillers, variation selectors and their like, the empty braille cell. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Joiners inside a word spell Persian, Indic scripts and emoji; a variation selector belongs to the sign before it. */
const MEANT = /(?<=[\p{L}\p{M}\p{S}])(?:\ufe0f?[\u200c\u200d](?=[\p{L}\p{M}\p{S}])|\ufe0f)/gu;

/** Marks piled up to cover the lines above and below. */
const PILE = /\p{M}{5,}/u;

/** NFC, outer space gone, inner spaces single. */
export const collapseSpaces = (raw: string): string =>
  raw
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .trim();

/** Whether all of a name, a person's or an organisation's, shows on one line, with at least one letter or number. */
export const isVisible = (text: string): boolean => {
  const bare = text.replace(MEANT, '');
  return !UNUSABLE.test(bare) && !INVISIBLE.test(bare) && !PILE.test(bare) && /[\p{L}\p{N}]/u.test(bare);
};
