/** What controllers may ask Nest for: `@Inject(COMMENTS) comments: DiscussionStreams['comments']`. */
export const CONSULTATIONS = Symbol('CONSULTATIONS');
export const DISCUSSIONS = Symbol('DISCUSSIONS');
export const COMMENTS = Symbol('COMMENTS');
export const STANCES = Symbol('STANCES');
export const VENUES = Symbol('VENUES');
export const MEMBERS = Symbol('MEMBERS');
export const COMMENT_PAGES = Symbol('COMMENT_PAGES');
export const CONSULTATION_PAGES = Symbol('CONSULTATION_PAGES');
export const VISIBILITY = Symbol('VISIBILITY');
export const KEYRING = Symbol('KEYRING');
export const ERASED_WORDS = Symbol('ERASED_WORDS');
export const ERASURES = Symbol('ERASURES');
export const OWN_DATA = Symbol('OWN_DATA');
