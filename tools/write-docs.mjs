/** Writes what the docs take from the code: the event catalogue and the AsyncAPI document. Run after a build. */
import { writeFile } from 'node:fs/promises';
import { asyncApiDocument, contracts, eventCatalogue, topics } from '@folkmoot/contracts';

await writeFile('docs/events.md', eventCatalogue(contracts, topics));
await writeFile('docs/asyncapi.json', `${JSON.stringify(asyncApiDocument(contracts, topics), null, 2)}\n`);
