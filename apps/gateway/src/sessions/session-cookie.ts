/** The name says what a browser checks: `__Host-` cookies come from this very host, over TLS, for all of it. */
export interface SessionCookie {
  readonly name: string;
  /** For `Set-Cookie`, until the session ends. */
  holding(token: string, expiresAt: string): string;
  /** For `Set-Cookie`, to take it away. */
  readonly cleared: string;
}

/** Over plain http (a laptop, a test) a secure cookie would not come back from most clients. */
export const sessionCookie = (origin: string): SessionCookie => {
  const secure = origin.startsWith('https:');
  const name = secure ? '__Host-folkmoot' : 'folkmoot';
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    name,
    holding: (token, expiresAt) =>
      `${name}=${token}; ${attributes}; Expires=${new Date(expiresAt).toUTCString()}`,
    cleared: `${name}=; ${attributes}; Expires=Thu, 01 Jan 1970 00:00:00 GMT`,
  };
};
