/** Ends a switch over a union: a forgotten member does not compile, and data from elsewhere does not pass silently. */
export const unreachable = (value: never): never => {
  throw new TypeError(`Unexpected value: ${JSON.stringify(value)}`);
};
