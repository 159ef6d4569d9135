import { type Decider, fold, Rejection } from '@folkmoot/kernel';

/**
 * Given these events, when this command, then these events (or this broken rule). The state before comes from events
 * alone, so a test never reaches into state.
 */
export const scenario = <Command, Event, State>(decider: Decider<Command, Event, State>) => ({
  given: (...events: readonly Event[]) => {
    const before = fold<Event, State>(decider, events);
    return {
      when: (command: Command) => ({
        then: (...expected: readonly Event[]) => expect(decider.decide(command, before)).toEqual(expected),
        thenNothing: () => expect(decider.decide(command, before)).toEqual([]),
        thenRejected: (code: string) => {
          let answer: unknown;
          try {
            answer = decider.decide(command, before);
          } catch (error) {
            answer = error instanceof Rejection ? error.code : error;
          }
          expect(answer).toBe(code);
        },
      }),
      thenState: (expected: State) => expect(before).toEqual(expected),
    };
  },
});
