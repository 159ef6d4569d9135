/** A domain event: something that has happened, named in the past tense, with JSON data only. */
export interface DomainEvent<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
}

/**
 * What the store must know of one type of event: the version that is written today and which fields of its data are
 * personal, so that they are encrypted with their subject's key. It stands beside the events because what is personal
 * is a business rule. A field may be a path (`profile.ward`).
 */
export interface EventShape {
  readonly version: number;
  readonly personal: readonly string[];
}

/** One line for each type of event in the union: the compiler asks for the one that was forgotten. */
export type EventShapes<Event extends DomainEvent> = { readonly [T in Event['type']]: EventShape };
