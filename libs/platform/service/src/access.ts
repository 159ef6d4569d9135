import { applyDecorators, createParamDecorator, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Role } from './caller.js';
import { requestOf } from './request.js';

/** Who may call a handler: visitors too, any member, or members who hold one of the roles for anything at all. */
export type AccessRule = 'anyone' | 'member' | { readonly roles: readonly Role[] };

export const ACCESS = 'folkmoot:access';

/**
 * Declares who may call a handler; one without it answers 403. A role for one consultation passes here, so a handler
 * about a consultation asks `holds(caller, role, consultationId)` itself.
 */
export const Access = (rule: AccessRule): MethodDecorator =>
  applyDecorators(SetMetadata(ACCESS, rule), ApiExtension('x-access', rule));

/** The {@link Caller}, or undefined for a visitor. */
export const CurrentCaller = createParamDecorator((_: unknown, context) => requestOf(context).caller);
