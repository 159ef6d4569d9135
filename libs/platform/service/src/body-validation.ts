import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError, type ValidatorOptions } from 'class-validator';
import { type FieldError, problem } from './problems.js';

const OPTIONS: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: false },
};

const NOT_A_DTO: ReadonlySet<unknown> = new Set([
  undefined,
  Object,
  String,
  Number,
  Boolean,
  Array,
  Function,
]);

/** Makes a body an instance of its class and refuses what the class does not declare. */
export class BodyValidation implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type !== 'body') return value;
    // An interface, or a class that was imported as a type, leaves nothing to validate against at run time.
    if (NOT_A_DTO.has(metatype))
      throw new TypeError('A body must be declared as a class that is imported as a value');
    return instanceOf(metatype as Type<object>, value);
  }
}

const instanceOf = (metatype: Type<object>, value: unknown): object => {
  const plain = value === undefined ? {} : value;
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
    throw problem('body-invalid', { errors: [{ field: '', message: 'must be an object' }] });
  }
  const instance = plainToInstance<object, object>(metatype, plain);
  const errors = validateSync(instance, OPTIONS);
  if (errors.length > 0) throw problem('body-invalid', { errors: fieldErrors(errors) });
  return instance;
};

const fieldErrors = (errors: readonly ValidationError[], parent = ''): FieldError[] =>
  errors.flatMap((error) => {
    const field = pathTo(parent, error.property);
    return [
      ...Object.entries(error.constraints ?? {})
        .filter(([name]) => !repeatsRule(name, error))
        .map(([name, message]) => ({
          field,
          message: name === 'whitelistValidation' ? 'is not a known field' : message,
        })),
      ...fieldErrors(error.children ?? [], field),
    ];
  });

/** `ValidateNested` says again, in other words, what the rule beside it has said. */
const repeatsRule = (name: string, error: ValidationError): boolean =>
  name === 'nestedValidation' && error.constraints?.['rule'] !== undefined;

const pathTo = (parent: string, property: string): string => {
  if (parent === '') return property;
  return /^\d+$/.test(property) ? `${parent}[${property}]` : `${parent}.${property}`;
};
