import { globSync, readFileSync } from 'node:fs';
import type { StoredEvent } from '@folkmoot/event-store';
import type { DomainEvent, EventShape } from '@folkmoot/kernel';
import type { Keyring } from '@folkmoot/keyring';
import type { StreamCodec } from './stream-codec.js';

/**
 * One event as it was stored when its version was current, and what it has to be read as today. Never change a file
 * that was committed: stored events look like this. A new version of a type is a new file beside the old one.
 */
interface GoldenEvent {
  readonly file: string;
  readonly stored: StoredEvent;
  readonly event: DomainEvent;
}

/** Every subject has this one key, so that the recorded ciphertexts can be read for ever. */
const GOLDEN_KEY = Buffer.alloc(32, 'folkmoot golden events');

const goldenKeyring: Keyring = {
  create: (subjects) => Promise.resolve(new Map(subjects.map((subject) => [subject, GOLDEN_KEY]))),
  get: (subjects) => Promise.resolve(new Map(subjects.map((subject) => [subject, GOLDEN_KEY]))),
  destroy: () => Promise.reject(new Error('Golden events are not erased')),
  close: () => Promise.resolve(),
};

export interface GoldenEventsOptions {
  /** Where the files lie: `<type>.v<version>.json`. */
  readonly folder: string;
  /** Of every stream that the service has. */
  readonly shapes: Readonly<Record<string, EventShape>>;
  codecs(keyring: Keyring): object;
}

/** What every service promises of what it has stored: a suite over its golden files. */
export const goldenEventsSuite = ({ folder, shapes, codecs: codecsBy }: GoldenEventsOptions): void => {
  describe('stored events of every version', () => {
    const golden = globSync('*.json', { cwd: folder })
      .sort()
      .map((file): GoldenEvent => ({
        file,
        ...(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Omit<GoldenEvent, 'file'>),
      }));
    const codecs = Object.values(codecsBy(goldenKeyring)) as readonly StreamCodec<DomainEvent>[];
    const codecsOf = (stream: string) => codecs.filter(({ family }) => stream.startsWith(`${family}-`));

    it.each(golden.map((one) => [one.file, one] as const))(
      '%s still reads as it did',
      async (file, { stored, event }) => {
        expect(file).toBe(`${stored.type}.json`);
        expect(await codecsOf(stored.stream)[0]?.decode([stored])).toEqual([{ event, stored }]);
      },
    );

    it('each have a golden file, from the first version to the one that is written today', () => {
      const versions = Object.entries(shapes).flatMap(([type, { version }]) =>
        Array.from({ length: version }, (_, before) => `${type}.v${before + 1}.json`),
      );
      expect(golden.map(({ file }) => file)).toEqual(versions.sort());
    });

    it('hold personal fields as ciphertext alone', () => {
      for (const { file, stored, event } of golden) {
        const data = stored.data as Readonly<Record<string, unknown>>;
        for (const field of shapes[event.type]?.personal ?? []) {
          const texts = [data[field] ?? []].flat();
          const readable = texts.filter((text) => typeof text !== 'string' || !/^v1\.[\w-]+$/.test(text));
          expect([file, field, readable]).toEqual([file, field, []]);
        }
      }
    });

    it('are of streams that no two codecs take for their own', () => {
      for (const { stored } of golden) {
        expect([stored.stream, codecsOf(stored.stream).length]).toEqual([stored.stream, 1]);
      }
    });
  });
};
