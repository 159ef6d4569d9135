/** For answers that are JSON text already. */
export const JSON_TYPE = ['content-type', 'application/json; charset=utf-8'] as const;
