import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import {
  choiceRule,
  dayRule,
  emailRule,
  flagRule,
  idRule,
  instantRule,
  linkRule,
  type Rule,
  type TextBounds,
  textRule,
  wholeNumberRule,
} from './rules.js';

/** One validator a field, so that a wrong field is one error, and a right one costs one call. */
const checked = (rule: Pick<Rule, 'check' | 'words'>): PropertyDecorator =>
  ValidateBy({
    name: 'rule',
    validator: {
      validate: (value: unknown) => rule.check(value),
      defaultMessage: () => `must be ${rule.words}`,
    },
  });

const field = (rule: Rule): PropertyDecorator => applyDecorators(checked(rule), ApiProperty(rule.schema));

/** Length in Unicode code points; not trimmed; one line unless `multiline`; not blank if `min` is above 0. */
export const Text = (bounds: TextBounds): PropertyDecorator => field(textRule(bounds));

export const OptionalText = (bounds: TextBounds): PropertyDecorator => optional(textRule(bounds));

/** A UUID in lower case, as Folkmoot hands them out. */
export const Id = (): PropertyDecorator => field(idRule);

/** `2026-03-01T09:00:00.000Z`, so that instants compare as texts. */
export const InstantField = (): PropertyDecorator => field(instantRule);

/** `2026-03-01`, for what is planned in days. */
export const Day = (): PropertyDecorator => field(dayRule);

export const Choice = (choices: readonly string[]): PropertyDecorator => field(choiceRule(choices));

export const Flag = (): PropertyDecorator => field(flagRule);

export const WholeNumber = (bounds: { readonly min: number; readonly max: number }): PropertyDecorator =>
  field(wholeNumberRule(bounds));

export const EmailAddress = (): PropertyDecorator => field(emailRule);

/** http or https, without a user name or password in it. */
export const WebAddress = (): PropertyDecorator => field(linkRule);

/** The field may be left out; null is no way to leave it out. Stands above or below the field's other decorator. */
export const Optional = (): PropertyDecorator => (target, key) => {
  ValidateIf((_, value: unknown) => value !== undefined)(target, key);
  ApiProperty({ required: false })(target, key);
};

const optional = (rule: Rule): PropertyDecorator => applyDecorators(Optional(), field(rule));

/** An object of the given class: there, no list, and valid in itself. */
export const Nested = (of: () => Class): PropertyDecorator =>
  applyDecorators(
    checked({ check: isObject, words: 'an object' }),
    ValidateNested(),
    Type(of),
    ApiProperty({ type: () => of() }),
  );

export interface ListBounds {
  readonly min?: number;
  readonly max: number;
}

/** A list of objects of a class, of texts within bounds, or of whatever another rule allows (`ListOf(idRule, …)`). */
export const ListOf = (of: (() => Class) | TextBounds | Rule, bounds: ListBounds): PropertyDecorator => {
  const isClass = typeof of === 'function';
  const rule = isClass ? undefined : 'check' in of ? of : textRule(of);
  const { min = 0, max } = bounds;
  const checkItem = rule?.check ?? isObject;
  const list = checked({
    check: (value) =>
      Array.isArray(value) && value.length >= min && value.length <= max && value.every(checkItem),
    words: `a list of ${min} to ${max} items, each ${rule?.words ?? 'an object'}`,
  });
  return isClass
    ? applyDecorators(
        list,
        ValidateNested({ each: true }),
        Type(of),
        ApiProperty({ type: () => of(), isArray: true, minItems: min, maxItems: max }),
      )
    : applyDecorators(
        list,
        ApiProperty({ type: 'array', items: rule?.schema, minItems: min, maxItems: max } as never),
      );
};

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
