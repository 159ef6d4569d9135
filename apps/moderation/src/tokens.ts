/** What controllers may ask Nest for: `@Inject(CASES) cases: ModerationStreams['cases']`. */
export const CASES = Symbol('CASES');
export const CONDUCT = Symbol('CONDUCT');
export const KNOWN_COMMENTS = Symbol('KNOWN_COMMENTS');
export const KNOWN_DISCUSSIONS = Symbol('KNOWN_DISCUSSIONS');
export const KNOWN_MEMBERS = Symbol('KNOWN_MEMBERS');
export const QUEUE_PAGES = Symbol('QUEUE_PAGES');
export const CASE_PAGES = Symbol('CASE_PAGES');
export const OWN_NOTICES = Symbol('OWN_NOTICES');
export const OWN_REPORTS = Symbol('OWN_REPORTS');
export const MODERATION_NUMBERS = Symbol('MODERATION_NUMBERS');
export const CHECK_RULES = Symbol('CHECK_RULES');
export const RECENT_TEXTS = Symbol('RECENT_TEXTS');
export const CHECK_COMMENT = Symbol('CHECK_COMMENT');
export const MEMBER_CASES = Symbol('MEMBER_CASES');
export const ERASURES = Symbol('ERASURES');
export const KEYRING = Symbol('KEYRING');
