import { HttpException } from '@nestjs/common';
import { Rejection, type RejectionKind } from '@folkmoot/kernel';
import {
  type PlatformCode,
  Problem,
  type ProblemDetails,
  type ProblemMore,
  platformProblems,
} from './problems.js';

export const statusOfKind: Readonly<Record<RejectionKind, number>> = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  unauthenticated: 401,
};

/** Errors of the ports that say something to the client; told by name, so that the edge needs no port. */
const codeOfErrorName: Readonly<Record<string, PlatformCode>> = {
  RevisionConflict: 'busy',
  StorageFull: 'storage-full',
  StoreUnavailable: 'unavailable',
};

const codeOfHttpStatus: Readonly<Record<number, PlatformCode>> = {
  401: 'not-logged-in',
  403: 'forbidden',
  404: 'route-unknown',
  413: 'body-too-large',
  415: 'media-type-unsupported',
  429: 'too-many-requests',
  503: 'unavailable',
};

const platformProblem = (code: PlatformCode, requestId: string, more: ProblemMore = {}): ProblemDetails => ({
  ...more.details,
  type: `/problems/platform/${code}`,
  ...platformProblems[code],
  ...(more.detail !== undefined && { detail: more.detail }),
  instance: `urn:uuid:${requestId}`,
  ...(more.errors && { errors: more.errors }),
});

const codeOfStatus = (status: number): PlatformCode =>
  codeOfHttpStatus[status] ?? (status < 500 ? 'request-invalid' : 'internal');

const isPlatformCode = (code: string): code is PlatformCode => Object.hasOwn(platformProblems, code);

/**
 * What the client is told of an error. Anything that is not known here is `internal`, without a word from inside.
 * `context` is the service's name and the middle of its rejections' types; a rejection with a platform code is the platform's problem.
 */
export const problemOf = (error: unknown, context: string, requestId: string): ProblemDetails => {
  if (error instanceof Rejection) {
    if (isPlatformCode(error.code)) return platformProblem(error.code, requestId, { details: error.details });
    return {
      ...error.details,
      type: `/problems/${error.code in platformProblems ? 'platform' : context}/${error.code}`,
      title: error.message,
      status: statusOfKind[error.kind],
      instance: `urn:uuid:${requestId}`,
    };
  }
  if (error instanceof Problem) return platformProblem(error.code, requestId, error.more);
  if (error instanceof HttpException) {
    return platformProblem(codeOfStatus(error.getStatus()), requestId);
  }
  const name = error instanceof Error ? error.name : '';
  return platformProblem(codeOfErrorName[name] ?? 'internal', requestId);
};
