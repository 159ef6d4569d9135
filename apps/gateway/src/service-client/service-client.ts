import type { Readable } from 'node:stream';

export interface ServiceRequest {
  readonly method: string;
  /** With the query, if there is one. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

export interface ServiceAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** An answer whose body comes piece by piece. Whoever gets it reads it to its end or destroys it. */
export type StreamedAnswer = Omit<ServiceAnswer, 'body'> & { readonly body: Readable };

/**
 * The way to one service. Every answer is an answer, whatever its status; a service that cannot be reached, or does not
 * answer in time, is the problem `unavailable`. A request whose outcome is unknown is repeated only if it is a read.
 */
export interface ServiceClient {
  request(request: ServiceRequest): Promise<ServiceAnswer>;
  /** For what may take long or be long: resolves with the first piece. A body that breaks off ends with an error. */
  stream(request: ServiceRequest): Promise<StreamedAnswer>;
  close(): Promise<void>;
}
