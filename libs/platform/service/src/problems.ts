/** One kind of problem that the platform itself answers. `title` is a sentence for people and never changes with the request. */
export interface ProblemEntry {
  readonly status: number;
  readonly title: string;
}

/** What any service may answer beside its own rejections. Their `type` is `/problems/platform/<code>`. */
export const platformProblems = {
  'body-invalid': { status: 422, title: 'Some fields of the request are missing or wrong.' },
  'query-invalid': { status: 400, title: 'A query parameter is wrong.' },
  'id-invalid': { status: 400, title: 'An id in the address is not a UUID in lower case.' },
  'json-invalid': { status: 400, title: 'The body is not valid JSON.' },
  'json-too-deep': { status: 400, title: 'The JSON is nested too deeply.' },
  'json-key-refused': { status: 400, title: 'The JSON has a field whose name is not allowed.' },
  'body-too-large': { status: 413, title: 'The body is too large.' },
  'media-type-unsupported': {
    status: 415,
    title: 'The body has a content type that is not understood here.',
  },
  'characters-invalid': {
    status: 422,
    title: 'A text holds control characters, half a surrogate pair or bytes that are not UTF-8.',
  },
  'request-invalid': { status: 400, title: 'The request is malformed.' },
  'route-unknown': { status: 404, title: 'There is nothing at this address.' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method.' },
  'not-logged-in': { status: 401, title: 'This needs a member who is logged in.' },
  'session-expired': { status: 401, title: 'The session has ended. Log in again.' },
  'assertion-invalid': { status: 401, title: 'The proof of who is asking is not valid or has expired.' },
  'role-required': { status: 403, title: 'This needs a role that the member does not hold.' },
  'access-not-declared': { status: 403, title: 'Nobody has decided who may do this, so nobody may.' },
  forbidden: { status: 403, title: 'This is not allowed.' },
  'origin-refused': { status: 403, title: 'The request comes from another site.' },
  'too-many-requests': { status: 429, title: 'Too many requests. Try again later.' },
  busy: { status: 409, title: 'Others changed the same thing at the same moment. Try again.' },
  'idempotency-key-invalid': {
    status: 400,
    title: 'An Idempotency-Key is 1 to 255 visible ASCII characters.',
  },
  'idempotency-key-reused': {
    status: 409,
    title: 'This Idempotency-Key was used before with another request.',
  },
  'position-invalid': { status: 400, title: 'A position is given exactly as Folkmoot handed it out.' },
  'cursor-invalid': { status: 400, title: 'A cursor is given exactly as Folkmoot handed it out.' },
  'storage-full': { status: 507, title: 'There is no space left to store this.' },
  unavailable: { status: 503, title: 'A part of Folkmoot cannot be reached. Try again later.' },
  internal: { status: 500, title: 'Something went wrong on our side.' },
} as const satisfies Record<string, ProblemEntry>;

export type PlatformCode = keyof typeof platformProblems;

export interface FieldError {
  /** Path in the body, such as `timeline[0].title`, or the name of a parameter; empty for the whole. */
  readonly field: string;
  readonly message: string;
}

/** RFC 9457, sent as `application/problem+json`. A rejection's details stand beside these under their own names. */
export interface ProblemDetails {
  /** `/problems/<context>/<code>`: stable, to be compared by clients. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** `urn:uuid:<request id>`: finds the request in the logs. */
  readonly instance: string;
  readonly errors?: readonly FieldError[];
  readonly [detail: string]: unknown;
}

export interface ProblemMore {
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Members of the answer under their own names. Never personal data. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Thrown anywhere below the edge, it becomes the platform problem of that code. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: PlatformCode,
    readonly more: ProblemMore = {},
  ) {
    super(platformProblems[code].title);
  }
}

export const problem = (code: PlatformCode, more?: ProblemMore): Problem => new Problem(code, more);

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';
