import type { EndLine } from '../archive/archive-lines.js';
import { writingArchive } from '../archive/write-archive.js';
import type { Following } from '../progress.js';
import type { Workplace } from '../workplace.js';
import { archiveCodecs } from './archive-codecs.js';
import { archiveOf } from './archive-of.js';

export interface ExportRequest {
  readonly consultationId: string;
  /** Absolute; it must not be there yet. */
  readonly file: string;
}

export interface ExportReport {
  readonly file: string;
  readonly counts: Omit<EndLine, 'kind'>;
}

/**
 * Writes the archive of a consultation, as everything stood when it was asked for. Throws `UnknownConsultation`,
 * `FileExists` and `Stopped`, and then leaves no file behind.
 */
export const exportArchive = async (
  workplace: Workplace,
  { consultationId, file }: ExportRequest,
  following: Following,
): Promise<ExportReport> =>
  writingArchive(file, async ({ write }) => {
    const platform = workplace.embedded.platformOf('discussion');
    const lines = archiveOf(platform, archiveCodecs(workplace), consultationId, following);
    for (;;) {
      const { done, value } = await lines.next();
      if (done) {
        const { kind: _, ...counts } = value;
        return { file, counts };
      }
      await write(value);
    }
  });
