import type { OpenAPIObject } from '@nestjs/swagger';
import { type AccessRule, roles, STREAMED } from '@folkmoot/service';
import type { PublicRoute } from './route-table.js';

export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & {
  readonly 'x-access'?: unknown;
  readonly 'x-internal'?: unknown;
  readonly [STREAMED]?: unknown;
};

/** An operation that is for everybody outside, as its service's document describes it. */
export interface PublicOperation extends PublicRoute {
  readonly operation: Operation;
}

/** Internal is also whatever says nothing about who may call it. */
export const publicOperations = (service: string, document: OpenAPIObject): readonly PublicOperation[] =>
  Object.entries(document.paths).flatMap(([template, item]) =>
    METHODS.flatMap((name) => {
      const operation: Operation | undefined = item[name];
      const access = operation?.['x-access'];
      if (!operation || operation['x-internal'] || !isAccessRule(access)) return [];
      const streamed = operation[STREAMED] === true;
      return [
        { service, method: name.toUpperCase(), template, access, operation, ...(streamed && { streamed }) },
      ];
    }),
  );

const isAccessRule = (value: unknown): value is AccessRule => {
  if (value === 'anyone' || value === 'member') return true;
  if (typeof value !== 'object' || value === null || !('roles' in value)) return false;
  return (
    Array.isArray(value.roles) &&
    value.roles.length > 0 &&
    value.roles.every((role) => (roles as readonly unknown[]).includes(role))
  );
};
