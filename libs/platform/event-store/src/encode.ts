import type { NewEvent } from './event-store.js';

/** An event as an engine stores it: its two objects as JSON text. */
export interface EncodedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** Most bytes of data and metadata in one append; EventStoreDB's own limit (`MaxAppendSize`). */
export const APPEND_LIMIT = 1_048_576;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const requireName = (what: string, name: string): void => {
  if (typeof name !== 'string' || name === '' || name.includes('\0') || !name.isWellFormed())
    throw new TypeError(`${what} must be text without null bytes and unpaired surrogates`);
};

/** What JSON would leave out or turn into something else without a word is refused instead. */
const requireJson = (value: unknown, path: string): void => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) requireJson(value[index], `${path}[${index}]`);
    return;
  }
  const plain =
    typeof value === 'object' &&
    Object.prototype.toString.call(value) === '[object Object]' &&
    !('toJSON' in value);
  if (!plain) throw new TypeError(`${path} is not JSON`);
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) requireJson(member, `${path}.${key}`);
  }
};

const encodeObject = (value: unknown, path: string): string => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`${path} is not an object`);
  // First, since it is the one that notices a circle.
  const text = JSON.stringify(value);
  requireJson(value, path);
  return text;
};

const encodeEvent = ({ id, type, data, metadata }: NewEvent): EncodedEvent => {
  if (!UUID.test(id)) throw new TypeError(`An event's id must be a UUID in lower case, not ${id}`);
  requireName("An event's type", type);
  return { id, type, data: encodeObject(data, 'data'), metadata: encodeObject(metadata, 'metadata') };
};

const requireSize = (events: readonly EncodedEvent[]): void => {
  let bytes = 0;
  for (const { data, metadata } of events) bytes += Buffer.byteLength(data) + Buffer.byteLength(metadata);
  if (bytes > APPEND_LIMIT)
    throw new RangeError(`An append holds at most ${APPEND_LIMIT} bytes of data and metadata, not ${bytes}`);
};

/**
 * Checks an append before anything of it reaches an engine. Throws TypeError for what is no event and RangeError above
 * {@link APPEND_LIMIT}.
 */
export const encodeAppend = (stream: string, events: readonly NewEvent[]): readonly EncodedEvent[] => {
  requireName("A stream's name", stream);
  const encoded = events.map(encodeEvent);
  if (encoded.length > 1 && new Set(encoded.map(({ id }) => id)).size < encoded.length)
    throw new TypeError('An append holds the same event id twice');
  requireSize(encoded);
  return encoded;
};
