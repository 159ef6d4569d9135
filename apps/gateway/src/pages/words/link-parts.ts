/** A piece of a text: words, or a web address in it. */
export type TextPart = string | { readonly url: string };

const ADDRESS = /https?:\/\/[^\s<>"'`\\]+/gi;

/** What ends a sentence around an address rather than the address. */
const AFTER = new Set([...'.,;:!?)]}…’”»*_']);

/** Splits a text at the http and https addresses in it. Nothing is lost: the parts in a row are the text. */
export const linkParts = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const url = withoutTrail(found);
    if (!isWebAddress(url)) continue;
    if (index > at) parts.push(text.slice(at, index));
    parts.push({ url });
    at = index + url.length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
};

/** A closing bracket stays if it was opened inside: `…/wiki/Oak_(tree)`. */
const withoutTrail = (found: string): string => {
  let end = found.length;
  let open = [...found].reduce((sum, sign) => sum + (sign === '(' ? 1 : sign === ')' ? -1 : 0), 0);
  while (end > 0 && AFTER.has(found[end - 1] as string)) {
    if (found[end - 1] === ')') {
      if (open >= 0) break;
      open += 1;
    }
    end -= 1;
  }
  return found.slice(0, end);
};

/** A name before the host (`https://bank.example@evil.example`) is there to mislead. */
const isWebAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  return username === '' && password === '' && hostname !== '';
};
