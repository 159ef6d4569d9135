import { EventEmitter } from 'node:events';
import { type OutgoingHttpHeader, type OutgoingHttpHeaders, STATUS_CODES } from 'node:http';
import { PassThrough, Readable, Writable } from 'node:stream';
import type { ServiceAnswer, ServiceRequest, StreamedAnswer } from './service-client.js';

/** There is no other end; Fastify asks a socket for its address only. */
class NoSocket extends EventEmitter {
  readonly remoteAddress = '127.0.0.1';
}
const socket = new NoSocket().setMaxListeners(0);

/** What Fastify reads of Node's `IncomingMessage`. */
export class InProcessRequest extends Readable {
  readonly httpVersion = '1.1';
  readonly httpVersionMajor = 1;
  readonly httpVersionMinor = 1;
  readonly aborted = false;
  readonly socket = socket;
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;

  constructor({ method, path, headers, body }: ServiceRequest) {
    super();
    this.method = method;
    this.url = path;
    this.headers = {
      host: 'in-process',
      ...headers,
      ...(body && { 'content-length': String(body.length) }),
    };
    if (body) this.push(body);
    this.push(null);
  }

  override _read(): void {
    // Everything has been pushed.
  }
}

/** What Fastify and its hooks use of Node's `ServerResponse`. */
export class InProcessResponse extends Writable {
  statusCode = 200;
  statusMessage = '';
  headersSent = false;
  readonly socket = socket;
  readonly #headers: OutgoingHttpHeaders = {};
  readonly #chunks: Buffer[] = [];

  setHeader(name: string, value: OutgoingHttpHeader): this {
    this.#headers[name.toLowerCase()] = value;
    return this;
  }
  getHeader(name: string): OutgoingHttpHeader | undefined {
    return this.#headers[name.toLowerCase()];
  }
  getHeaders(): OutgoingHttpHeaders {
    return { ...this.#headers };
  }
  hasHeader(name: string): boolean {
    return name.toLowerCase() in this.#headers;
  }
  removeHeader(name: string): void {
    delete this.#headers[name.toLowerCase()];
  }
  flushHeaders(): void {
    this.headersSent = true;
  }
  writeHead(status: number, headers: OutgoingHttpHeaders = {}): this {
    this.statusCode = status;
    this.statusMessage = STATUS_CODES[status] ?? '';
    for (const name in headers) this.#headers[name.toLowerCase()] = headers[name];
    this.headersSent = true;
    return this;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  /** Once it has finished. */
  answer(): ServiceAnswer {
    const body = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
    return { ...this.head(), body };
  }

  protected head(): Omit<ServiceAnswer, 'body'> {
    const headers: Record<string, string | string[]> = {};
    for (const name in this.#headers) {
      const value = this.#headers[name];
      if (value !== undefined) headers[name] = Array.isArray(value) ? value : String(value);
    }
    return { status: this.statusCode, headers };
  }
}

/** Passes pieces on as they come, no faster than they are taken; emits `answer` before the first one. */
export class InProcessStreamedResponse extends InProcessResponse {
  readonly #body = new PassThrough();
  #isAnswered = false;

  constructor() {
    super();
    this.#body.once('close', () => this.destroy());
    this.once('close', () => {
      if (!this.writableFinished) this.#body.destroy(new Error('The answer broke off'));
    });
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#answer();
    if (this.#body.write(chunk)) done();
    else this.#body.once('drain', done);
  }

  override _final(done: () => void): void {
    this.#answer();
    this.#body.end();
    done();
  }

  #answer(): void {
    if (this.#isAnswered) return;
    this.#isAnswered = true;
    this.emit('answer', { ...this.head(), body: this.#body } satisfies StreamedAnswer);
  }
}
