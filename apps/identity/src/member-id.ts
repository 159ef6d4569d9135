/** The member whose stream it is: `member-<uuid>`. */
export const memberIdOf = (stream: string): string => stream.slice('member-'.length);
