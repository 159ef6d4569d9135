import { join } from 'node:path';

/** The address of a Unix domain socket has 108 bytes (104 on macOS), its end included. */
const LONGEST = 103;

/** Where a running Folkmoot takes jobs; undefined where the data directory's name is too long for a socket. */
export const adminSocketPath = (directory: string): string | undefined => {
  const path = join(directory, 'admin.sock');
  return Buffer.byteLength(path) <= LONGEST ? path : undefined;
};
