/** What pages may ask Nest for. */

/** `@Inject(DOOR) door: Door`: to read and to act, under the rules of the API. */
export const DOOR = Symbol('DOOR');
/** `@Inject(CURRENT_SESSION) currentSession: CurrentSession`. */
export const CURRENT_SESSION = Symbol('CURRENT_SESSION');
/** `@Inject(SESSION_COOKIE) cookie: SessionCookie`. */
export const SESSION_COOKIE = Symbol('SESSION_COOKIE');
/** `@Inject(SESSIONS) sessions: Sessions`. */
export const SESSIONS = Symbol('SESSIONS');
/** `@Inject(CONFIGURATION) configuration: GatewayConfiguration`. */
export const CONFIGURATION = Symbol('CONFIGURATION');
