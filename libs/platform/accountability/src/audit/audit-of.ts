import type { Provider, Type } from '@nestjs/common';
import type { Projection, ReadModel } from '@folkmoot/event-sourcing';
import { type Codecs, familiesOf } from '../families.js';
import { AUDIT, auditController } from './audit-controller.js';
import { auditModel } from './audit-model.js';
import { auditPages } from './audit-pages.js';

export interface Audit {
  /** Belongs into the service's list of read models. */
  readonly model: ReadModel;
  readonly controllers: readonly Type[];
  /** Given the projection that runs the model. */
  providers(projection: Projection): Provider[];
}

/** Everything that a service needs to tell who did what in it, when and why. */
export const auditOf = ({
  context,
  codecs,
}: {
  readonly context: string;
  /** All of them: what is left out here is not audited. */
  readonly codecs: Codecs;
}): Audit => ({
  model: auditModel(context, codecs),
  controllers: [auditController(context)],
  providers: (projection) => [{ provide: AUDIT, useValue: auditPages(projection, familiesOf(codecs)) }],
});
