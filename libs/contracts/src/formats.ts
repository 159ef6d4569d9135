import { FormatRegistry } from '@sinclair/typebox';

/** Formats that contracts may name; a schema with another one accepts nothing. */
const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  // An instant as the kernel writes it: UTC with milliseconds, so that instants compare as text.
  'date-time': /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3])(:[0-5]\d){2}\.\d{3}Z$/,
};

for (const [name, pattern] of Object.entries(FORMATS)) {
  FormatRegistry.Set(name, (value) => pattern.test(value));
}
