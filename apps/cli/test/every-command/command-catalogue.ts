/** A command, and what has to have happened before it can be done. */
interface Example<Command, Event> {
  readonly given: readonly Event[];
  readonly when: Command;
}

type Examples<Command, Event> = Command extends { readonly type: infer Type extends string }
  ? { readonly [T in Type]: Example<Command & { readonly type: T }, Event> }
  : never;

type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer Whole) => void
  ? Whole
  : never;

type Decided = { readonly decider: { decide(command: never, state: never): readonly unknown[] } };

/**
 * One line for every command of every aggregate of a service: the compiler asks for the one that was forgotten, for the types come
 * from the service itself.
 */
export type CommandCatalogue<Streams> = {
  readonly [
    Name in keyof Streams as Streams[Name] extends Decided ? Name : never
  ]: Streams[Name] extends Decided
    ? All<
        Examples<
          Parameters<Streams[Name]['decider']['decide']>[0],
          ReturnType<Streams[Name]['decider']['decide']>[number]
        >
      >
    : never;
};

/** The same without its types, to be run. */
export type AnyCatalogue = Readonly<
  Record<string, Readonly<Record<string, Example<{ readonly type: string }, never>>>>
>;
