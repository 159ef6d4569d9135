import { join } from 'node:path';

/** Where things lie in a data directory. */
export const dataFiles = (directory: string) => ({
  events: join(directory, 'events.db'),
  messages: join(directory, 'messages.db'),
  keys: join(directory, 'keys.db'),
  masterKey: join(directory, 'master.key'),
  documents: (service: string) => join(directory, 'documents', `${service}.db`),
  mailbox: join(directory, 'mailbox'),
  logs: join(directory, 'logs'),
});
