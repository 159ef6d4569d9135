/** Errors that say in their own words what is wrong and what to do. */
const SPEAK_FOR_THEMSELVES = new Set([
  'BrokenArchive',
  'BrokenList',
  'CannotBackUp',
  'CannotHandOver',
  'CannotRestore',
  'ConfigurationError',
  'ConsultationIsHere',
  'DataDirectoryInUse',
  'DataDirectoryUnusable',
  'FileExists',
  'NoPolisExport',
  'NothingToImport',
  'NotErasedYet',
  'NoBackup',
  'NoDataYet',
  'NoRoots',
  'OlderLog',
  'Rejection',
  'StorageFull',
  'Stopped',
  'UnknownConsultation',
  'UnknownMember',
  'UnknownReadModel',
  'UnusableMasterKey',
  'WrongMasterKey',
]);

const SYSTEM_WORDS: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to use it',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'it is no folder',
  EISDIR: 'it is a folder',
};

interface SystemError extends Error {
  readonly code?: string;
  readonly path?: string;
}

/** The last cause says what really happened. */
const root = (error: Error): Error => (error.cause instanceof Error ? root(error.cause) : error);

/** What went wrong, for people: no stack. */
export const failureText = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (SPEAK_FOR_THEMSELVES.has(error.name)) return error.message;
  const { code, path, message } = root(error) as SystemError;
  const words = code === undefined ? undefined : SYSTEM_WORDS[code];
  if (words !== undefined && path !== undefined) return `${path}: ${words}`;
  return `Something went wrong: ${error.message}${message === error.message ? '' : ` (${message})`}`;
};
