/** What controllers may ask Nest for: `@Inject(MEMBERS) members: IdentityStreams['members']`. */
export const MEMBERS = Symbol('MEMBERS');
export const ADDRESSES = Symbol('ADDRESSES');
export const SESSIONS = Symbol('SESSIONS');
export const FIRST_ADMINISTRATORS = Symbol('FIRST_ADMINISTRATORS');
export const ADDRESS_BOOK = Symbol('ADDRESS_BOOK');
export const PASSWORDS = Symbol('PASSWORDS');
export const MAILED_LINKS = Symbol('MAILED_LINKS');
export const MEMBER_DIRECTORY = Symbol('MEMBER_DIRECTORY');
export const SESSION_DIRECTORY = Symbol('SESSION_DIRECTORY');
export const SESSION_ENDING = Symbol('SESSION_ENDING');
export const SESSION_LIFE = Symbol('SESSION_LIFE');
export const EVEN_PACE = Symbol('EVEN_PACE');
export const ERASURES = Symbol('ERASURES');
export const FORGETTING = Symbol('FORGETTING');
export const NOTICES = Symbol('NOTICES');
export const SUSPENDING = Symbol('SUSPENDING');
export const LAST_ADMINISTRATOR = Symbol('LAST_ADMINISTRATOR');
