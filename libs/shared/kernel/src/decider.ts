/**
 * The shape of every aggregate: pure functions over events.
 * Source: Jérémie Chassaing, "Functional Event Sourcing Decider" (2021).
 *
 * `decide` answers with the events that a command causes: an empty list when the command asks for what already is
 * (a repeat is no error), and throws a {@link Rejection} when a rule forbids it. Time, ids and other aggregates' facts
 * come in with the command, so that both functions are deterministic.
 */
export interface Decider<Command, Event, State> {
  readonly initial: State;
  decide(command: Command, state: State): Event[];
  evolve(state: State, event: Event): State;
}

/** The state after all the events, oldest first. */
export const fold = <Event, State>(
  decider: Pick<Decider<never, Event, State>, 'initial' | 'evolve'>,
  events: readonly Event[],
): State => events.reduce(decider.evolve, decider.initial);
