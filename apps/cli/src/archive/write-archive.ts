import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type { ArchiveLine } from './archive-lines.js';
import { inOrder } from './archive-rules.js';
import { lineFields } from './line-fields.js';

/** The one way to write a line: keys in their order, no spaces, nothing escaped that need not be, LF. */
export const canonicalLine = (line: ArchiveLine): string =>
  `${JSON.stringify(inOrder(line, lineFields[line.kind]))}\n`;

/** There is a file already. */
export class FileExists extends Error {
  override readonly name = 'FileExists';
}

export interface ArchiveFile {
  write(lines: readonly ArchiveLine[]): Promise<void>;
}

/**
 * Writes a file that is there when it is complete, and else is not; only its owner can read it. Throws
 * {@link FileExists}.
 */
export const writingArchive = async <T>(
  path: string,
  work: (file: ArchiveFile) => Promise<T>,
): Promise<T> => {
  const draft = `${path}.unfinished`;
  let handle: FileHandle | undefined;
  try {
    await refuseExisting(path);
    await rm(draft, { force: true });
    const opened = (handle = await open(draft, 'wx', 0o600));
    const result = await work({
      write: async (lines) => {
        if (lines.length > 0) await opened.appendFile(lines.map(canonicalLine).join(''));
      },
    });
    await opened.sync();
    await opened.close();
    handle = undefined;
    await rename(draft, path);
    return result;
  } catch (error) {
    await handle?.close();
    if (handle) await rm(draft, { force: true });
    throw error;
  }
};

const refuseExisting = async (path: string): Promise<void> => {
  try {
    await (await open(path, 'r')).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  throw new FileExists(`${path} is there already: name another file, or move it away`);
};
