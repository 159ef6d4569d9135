import type { ProblemDetails } from '@folkmoot/service';

/** A service refused; its words are the page's to show. */
export class ServiceProblem extends Error {
  override readonly name = 'ServiceProblem';
  constructor(readonly details: ProblemDetails) {
    super(details.title);
  }

  /** The last part of its type. */
  get code(): string {
    return codeOf(this.details);
  }
}

/** `comment-empty` of `/problems/discussion/comment-empty`. */
export const codeOf = ({ type }: ProblemDetails): string => type.slice(type.lastIndexOf('/') + 1);
