import { type Decider, Rejection } from '@folkmoot/kernel';

export interface Step<Command, Event, State> {
  readonly command: Command;
  readonly before: State;
  readonly events: readonly Event[];
  readonly after: State;
}

/** Every command that was accepted, one after the other; what was refused must be a rule's answer. */
export const live = <Command, Event, State>(
  decider: Decider<Command, Event, State>,
  commands: readonly Command[],
): readonly Step<Command, Event, State>[] => {
  const steps: Step<Command, Event, State>[] = [];
  let before = decider.initial;
  for (const command of commands) {
    try {
      const events = decider.decide(command, before);
      const after = events.reduce(decider.evolve, before);
      steps.push({ command, before, events, after });
      before = after;
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
    }
  }
  return steps;
};
