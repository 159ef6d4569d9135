import { Kind, OptionalKind, type Static, type TObject, type TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';

/** One variable as the documentation and `doctor` show it. */
export interface ConfigurationRow {
  readonly name: string;
  readonly description: string;
  /** In plain words: `a whole number from 1 to 65535`. */
  readonly allowed: string;
  /** As text; absent where there is none or where it is secret. */
  readonly default?: string;
  readonly required: boolean;
  readonly secret: boolean;
}

export interface ConfigurationFault {
  readonly name: string;
  /** What is wrong and what is allowed, in plain words; never a secret's value. */
  readonly message: string;
}

/** Lists every variable that is missing or wrong. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  constructor(readonly faults: readonly ConfigurationFault[]) {
    super(
      ['The configuration is wrong:', ...faults.map((fault) => `  ${fault.name} ${fault.message}`)].join(
        '\n',
      ),
    );
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads typed values from environment variables: the schema's properties are their names. An empty variable counts as
 * absent. Properties are strings, integers, numbers, booleans (`true`, `false`) or unions of literal strings; with
 * `secret: true` a value is never repeated; `allowed` says what a pattern would say badly.
 */
export const parseConfiguration = <Schema extends TObject>(
  schema: Schema,
  env: Environment,
): Static<Schema> => {
  const values: Record<string, unknown> = {};
  const faults: ConfigurationFault[] = [];
  for (const [name, property] of Object.entries(schema.properties)) {
    const text = env[name];
    if (text === undefined || text === '') {
      if (property.default !== undefined) values[name] = property.default;
      else if (isRequired(property))
        faults.push({ name, message: `is missing; it must be ${allowedBy(property)}` });
      continue;
    }
    const value = fromText(property, text);
    if (Value.Check(property, value)) values[name] = value;
    else faults.push({ name, message: `${wrongValue(property, text)}; it must be ${allowedBy(property)}` });
  }
  if (faults.length > 0) throw new ConfigurationError(faults);
  return values;
};

/** Variables that are meant for Folkmoot and that none of the schemas reads: a mistyped one, say. */
export const unknownSettings = (schemas: readonly TObject[], env: Environment): readonly string[] =>
  Object.keys(env)
    .filter((name) => name.startsWith('FOLKMOOT_') && !schemas.some(({ properties }) => name in properties))
    .sort();

export const describeConfiguration = (schema: TObject): readonly ConfigurationRow[] =>
  Object.entries(schema.properties).map(([name, property]) => ({
    name,
    description: property.description ?? '',
    allowed: allowedBy(property),
    ...(property.default !== undefined && !isSecret(property) && { default: String(property.default) }),
    required: property.default === undefined && isRequired(property),
    secret: isSecret(property),
  }));

const isRequired = (property: TSchema): boolean => !(OptionalKind in property);

const isSecret = (property: TSchema): boolean => property['secret'] === true;

const wrongValue = (property: TSchema, text: string): string =>
  isSecret(property) ? 'has a wrong value' : `is ${JSON.stringify(text)}`;

const fromText = (property: TSchema, text: string): unknown => {
  switch (property[Kind]) {
    case 'Integer':
    case 'Number':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    case 'Boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    default:
      return text;
  }
};

const allowedBy = (property: TSchema): string => {
  if (typeof property['allowed'] === 'string') return property['allowed'];
  switch (property[Kind]) {
    case 'Integer':
      return `a whole number${rangeOf(property)}`;
    case 'Number':
      return `a number${rangeOf(property)}`;
    case 'Boolean':
      return 'true or false';
    case 'Literal':
      return String(property['const']);
    case 'Union':
      return `one of ${(property['anyOf'] as readonly TSchema[]).map((choice) => String(choice['const'])).join(', ')}`;
    default:
      return `text${lengthOf(property)}${property['pattern'] === undefined ? '' : ` that matches ${property['pattern']}`}${property['format'] === undefined ? '' : ` that is ${property['format']}`}`;
  }
};

const rangeOf = ({ minimum, maximum }: TSchema): string => {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` of at least ${minimum}`;
  return maximum === undefined ? '' : ` of at most ${maximum}`;
};

const lengthOf = ({ minLength, maxLength }: TSchema): string => {
  if (minLength !== undefined && maxLength !== undefined)
    return ` of ${minLength} to ${maxLength} characters`;
  if (minLength !== undefined) return ` of at least ${minLength} characters`;
  return maxLength === undefined ? '' : ` of at most ${maxLength} characters`;
};
