import * as http from 'node:http';
import * as https from 'node:https';
import { problem } from '@folkmoot/service';
import type { ServiceAnswer, ServiceClient, ServiceRequest, StreamedAnswer } from './service-client.js';

export interface NetworkedOptions {
  /** Milliseconds for the whole answer; 10 s unless told. */
  readonly timeout?: number;
  /** Milliseconds without a byte in an answer that may be long; 60 s unless told. */
  readonly silence?: number;
  /** Open connections to the service; 256 unless told. */
  readonly connections?: number;
}

/**
 * A service behind an address, over connections that stay open. Node's own client and not `fetch`: half the time a
 * request, and the bytes come as the service sent them.
 */
export const networked = (
  baseUrl: string,
  { timeout = 10_000, silence = 60_000, connections = 256 }: NetworkedOptions = {},
): ServiceClient => {
  const base = new URL(baseUrl);
  const transport = base.protocol === 'https:' ? https : http;
  const agent = new transport.Agent({ keepAlive: true, maxSockets: connections });
  const address = {
    protocol: base.protocol,
    hostname: base.hostname.replace(/^\[|\]$/g, ''),
    port: base.port,
    agent,
  };
  const prefix = base.pathname.replace(/\/$/, '');

  const begin = (
    { method, path, headers, body }: ServiceRequest,
    onResponse: (response: http.IncomingMessage) => void,
  ): http.ClientRequest =>
    transport.request(
      {
        ...address,
        method,
        path: prefix + path,
        headers: { ...headers, ...(body && { 'content-length': body.length }) },
      },
      onResponse,
    );

  const once = (asked: ServiceRequest): Promise<ServiceAnswer> =>
    new Promise((resolve, reject) => {
      const request = begin(asked, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', fail);
        response.on('end', () => {
          clearTimeout(timer);
          resolve({
            status: response.statusCode as number,
            headers: response.headers,
            body: Buffer.concat(chunks),
          });
        });
      });
      const timer = setTimeout(
        () => request.destroy(new Error('The service did not answer in time')),
        timeout,
      );
      const fail = (cause: Error): void => {
        clearTimeout(timer);
        reject(
          new Unreachable(request.reusedSocket && 'code' in cause && cause.code === 'ECONNRESET', cause),
        );
      };
      request.on('error', fail);
      request.end(asked.body);
    });

  const streamed = (asked: ServiceRequest): Promise<StreamedAnswer> =>
    new Promise((resolve, reject) => {
      const request = begin(asked, (response) =>
        resolve({ status: response.statusCode as number, headers: response.headers, body: response }),
      );
      request.setTimeout(silence, () => request.destroy(new Error('The service has fallen silent')));
      request.on('error', reject);
      request.end(asked.body);
    });

  const twiceIfStale = async (request: ServiceRequest): Promise<ServiceAnswer> => {
    try {
      return await once(request);
    } catch (error) {
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      if (!(error instanceof Unreachable && error.wasStale && isRead)) throw error;
      return await once(request);
    }
  };

  return {
    async request(what) {
      try {
        return await twiceIfStale(what);
      } catch {
        throw problem('unavailable');
      }
    },
    async stream(what) {
      try {
        return await streamed(what);
      } catch {
        throw problem('unavailable');
      }
    },
    close() {
      agent.destroy();
      return Promise.resolve();
    },
  };
};

/** A connection that the service closed while it was idle says nothing about the service. */
class Unreachable extends Error {
  constructor(
    readonly wasStale: boolean,
    cause: Error,
  ) {
    super(cause.message, { cause });
  }
}
