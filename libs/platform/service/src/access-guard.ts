import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ACCESS, type AccessRule } from './access.js';
import { type Caller, holdsAnywhere } from './caller.js';
import { problem } from './problems.js';
import { requestOf } from './request.js';

/** Finds out who asks; undefined is a visitor. Throws a problem if the request claims an identity that does not hold. */
export type Identify = (request: FastifyRequest) => Caller | undefined | Promise<Caller | undefined>;

/** Denies what is not declared, and what is declared to others. */
export class AccessGuard implements CanActivate {
  constructor(private readonly identify: Identify) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const rule = Reflect.getMetadata(ACCESS, context.getHandler()) as AccessRule | undefined;
    if (rule === undefined) throw problem('access-not-declared');
    const request = requestOf(context);
    const caller = this.identify(request);
    return caller instanceof Promise
      ? caller.then((known) => admit(request, rule, known))
      : admit(request, rule, caller);
  }
}

const admit = (request: FastifyRequest, rule: AccessRule, caller: Caller | undefined): true => {
  request.caller = caller;
  if (rule === 'anyone') return true;
  if (!caller) throw problem('not-logged-in');
  if (rule !== 'member' && !holdsAnywhere(caller, rule.roles)) {
    throw problem('role-required', { details: { roles: rule.roles } });
  }
  return true;
};
