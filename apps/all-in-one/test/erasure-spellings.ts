/**
 * Every way in which a text may lie in a file. Markers are lower-case letters and digits, so that no escaping (URL, JSON,
 * HTML, XML) and no lower-casing changes them: what is added here is what encodings of bytes make of them.
 */
export const spellings = (marker: string): readonly Buffer[] => {
  const utf16 = Buffer.from(marker, 'utf16le');
  return [
    Buffer.from(marker),
    utf16,
    Buffer.from(utf16).swap16(),
    ...inBase64(Buffer.from(marker)),
    ...inBase64(utf16),
    Buffer.from(Buffer.from(marker).toString('hex')),
    Buffer.from(Buffer.from(marker).toString('hex').toUpperCase()),
  ];
};

/**
 * Base64 of a text depends on whether it begins at the first, second or third byte of a group, and its ends on its neighbours: what
 * is left is what is sure. Of letters and digits it has no `+` or `/`, so base64url is the same.
 */
const inBase64 = (bytes: Buffer): readonly Buffer[] =>
  [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const sure = whole
      .toString('base64')
      .slice(before === 0 ? 0 : 4, whole.length % 3 === 0 ? undefined : -4);
    return Buffer.from(sure);
  });
