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

/**
 * The way to one service. Every answer is an answer, whatever its status; a service that cannot be reached, or does not
 * answer in time, is the problem `unavailable`. A request whose outcome is unknown is repeated only if it is a read.
 */
export interface ServiceClient {
  request(request: ServiceRequest): Promise<ServiceAnswer>;
  close(): Promise<void>;
}
