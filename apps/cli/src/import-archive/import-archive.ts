import { topics } from '@folkmoot/contracts';
import { instantOf } from '@folkmoot/kernel';
import type { ArchiveLine, Counted } from '../archive/archive-lines.js';
import { readArchive } from '../archive/read-archive.js';
import { catchUp } from '../catch-up.js';
import { archiveCodecs } from '../export-archive/archive-codecs.js';
import { type Following, stopIfAsked } from '../progress.js';
import { readModelsOf } from '../read-models.js';
import type { Workplace } from '../workplace.js';
import { type CheckedArchive, checkArchive } from './check-archive.js';
import { compareWithStore } from './compare-with-store.js';
import { importRun, StreamTaken } from './import-run.js';
import { type ArchiveStore, archiveStore } from './store-archive.js';

export interface ImportArchiveRequest {
  /** Absolute. */
  readonly file: string;
}

/** What an import did and whether it adds up; plain JSON, since it may come from another process. */
export interface ImportArchiveReport {
  readonly consultationId: string;
  readonly title: string;
  readonly counts: Readonly<Record<Counted, number>>;
  /** Members who were here before, and keep the name that they have here. */
  readonly membersMet: number;
  /** Of the log; none where everything was there already. */
  readonly newEvents: number;
  /** How an archive written from what is stored now compares with the one that was read. */
  readonly comparison: 'same' | 'in-another-order' | 'different';
  readonly seconds: number;
}

/** The consultation is here from elsewhere, so that nothing of the archive can be laid over it. */
export class ConsultationIsHere extends Error {
  override readonly name = 'ConsultationIsHere';
  constructor(title: string, stream: string) {
    super(
      `"${title}" cannot be brought in: ${stream} is here already, and not from this archive. Import it into a Folkmoot ` +
        'that does not have it; an import that was begun goes on with the very archive that it was begun with.',
    );
  }
}

/** Lines that are stored in one wait for the disk; the event store commits as many at once. */
const BATCH = 256;

const STAGES: Readonly<Partial<Record<ArchiveLine['kind'], string>>> = {
  member: 'Members',
  comment: 'Comments',
  stance: 'Stances',
  decision: 'Decisions',
};

/** Lines of one kind, in batches. */
async function* batches(file: string): AsyncGenerator<readonly ArchiveLine[]> {
  let batch: ArchiveLine[] = [];
  for await (const lines of readArchive(file)) {
    for (const { line } of lines) {
      if (batch.length === BATCH || (batch.length > 0 && batch[0]?.kind !== line.kind)) {
        yield batch;
        batch = [];
      }
      batch.push(line);
    }
  }
  yield batch;
}

const storeAll = async (
  file: string,
  { counts }: CheckedArchive,
  store: ArchiveStore,
  { onProgress, signal }: Following,
): Promise<void> => {
  const done: Partial<Record<ArchiveLine['kind'], number>> = {};
  for await (const lines of batches(file)) {
    stopIfAsked(signal);
    const kind = lines[0]?.kind;
    if (kind === undefined) continue;
    await store.take(kind, lines);
    done[kind] = (done[kind] ?? 0) + lines.length;
    const stage = STAGES[kind];
    if (stage !== undefined)
      onProgress({ stage, done: done[kind], total: counts[kind as Counted], unit: 'lines' });
  }
};

/**
 * Checks an archive from its first line to its last and then brings it in, with its own times. It may be stopped and
 * killed at any moment: another run meets what is stored and goes on. Throws `BrokenArchive`,
 * {@link ConsultationIsHere} and `Stopped`.
 */
export const importArchive = async (
  workplace: Workplace,
  { file }: ImportArchiveRequest,
  following: Following,
): Promise<ImportArchiveReport> => {
  const begun = performance.now();
  const now = instantOf(Date.now());
  const archive = await checkArchive(file, now, following);
  const platform = workplace.embedded.platformOf('discussion');
  const codecs = archiveCodecs(workplace);
  const store = archiveStore(importRun(archive, platform, now, following), codecs);
  await platform.messaging.ensureTopics(topics.map(({ name }) => name));
  const head = await platform.store.head();
  try {
    await storeAll(file, archive, store, following);
  } catch (error) {
    throw error instanceof StreamTaken ? new ConsultationIsHere(archive.title, error.stream) : error;
  }
  const newEvents = Number(await platform.store.head()) - Number(head);
  for (const owned of readModelsOf(workplace)) await catchUp(owned, workplace.projections, following);
  const { consultationId, title, counts } = archive;
  return {
    consultationId,
    title,
    counts,
    membersMet: store.membersMet(),
    newEvents,
    comparison: await compareWithStore(platform, codecs, archive, following),
    seconds: (performance.now() - begun) / 1_000,
  };
};
