import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { asyncApiDocument, contracts, eventCatalogue, topics } from '@folkmoot/contracts';

const docs = new URL('../docs/', import.meta.url);

const formatted = async (name: string, text: string): Promise<string> => {
  const filepath = new URL(name, docs).pathname;
  return format(text, { ...(await resolveConfig(filepath)), filepath });
};

describe('the documents that are written from the contracts', () => {
  it.each([
    ['events.md', () => eventCatalogue(contracts, topics)],
    ['asyncapi.json', () => JSON.stringify(asyncApiDocument(contracts, topics), null, 2)],
  ])('%s is up to date (npm run docs)', async (name, write) => {
    expect(await readFile(new URL(name, docs), 'utf8')).toBe(await formatted(name, write()));
  });
});
