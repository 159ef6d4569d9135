import type { Embedded } from '@folkmoot/event-sourcing/embedded';
import type { Projection } from '@folkmoot/event-sourcing';

/** What a job works on: a data directory that this process holds, be it the command line's or a running Folkmoot. */
export interface Workplace {
  readonly embedded: Pick<Embedded, 'platformOf'> & Partial<Pick<Embedded, 'masterKey'>>;
  /** Read models that are followed already: all of them in a running Folkmoot, none in the command line. */
  readonly projections: readonly Projection[];
}
