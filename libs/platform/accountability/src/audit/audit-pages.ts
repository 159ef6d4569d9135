import type { Projection } from '@folkmoot/event-sourcing';
import { type Position, START } from '@folkmoot/kernel';
import { partsOf } from '../families.js';
import { type AuditDocument, auditedEvents } from './audit-document.js';
import type { AuditEntry, AuditPage } from './audit.answer.js';

export interface AuditQuestion {
  readonly actor?: string | undefined;
  /** A stream. */
  readonly subject?: string | undefined;
  /** Only what came before this place in the log. */
  readonly after?: Position | undefined;
  /** Entries at most. */
  readonly limit: number;
}

export interface AuditPages {
  waitFor(position: Position | undefined): Promise<boolean>;
  page(question: AuditQuestion): Promise<AuditPage>;
}

/** What one command did to one thing: its events, newest first. */
type Deed = [AuditDocument, ...AuditDocument[]];

/** Documents read at once. */
const AT_ONCE = 100;

/** Answers what an administrator asks of the audit, newest first. */
export const auditPages = (projection: Projection, families: readonly string[]): AuditPages => {
  /** Of one stream, those of an actor are picked out: so few have changed one and the same thing. */
  async function* find({ actor, subject, after }: AuditQuestion): AsyncGenerator<AuditDocument> {
    const where: Record<string, string> =
      subject !== undefined ? { subject } : actor !== undefined ? { actor } : {};
    for (let behind = after; ;) {
      const some = await projection.collection(auditedEvents).page({
        where,
        sort: [{ field: 'id', direction: 'descending' }],
        limit: AT_ONCE,
        ...(behind !== undefined && { behind: { id: behind } }),
      });
      for (const one of some) if (actor === undefined || one.actor === actor) yield one;
      if (some.length < AT_ONCE) return;
      behind = some.at(-1)?.position;
    }
  }

  return {
    waitFor: (position) => projection.waitFor(position),
    async page(question) {
      const reached = projection.reached();
      const deeds: Deed[] = [];
      let more = false;
      for await (const event of find(question)) {
        const last = deeds.at(-1);
        if (last && isOfOneDeed(last[0], event)) last.push(event);
        else if (deeds.length === question.limit) more = true;
        else deeds.push([event]);
        if (more) break;
      }
      const oldest = deeds.at(-1)?.at(-1);
      return {
        items: deeds.map((deed) => entryOf(deed, families)),
        next: more && oldest ? oldest.position : null,
        position: reached === START ? null : reached,
      };
    },
  };
};

/** What a command appends to a stream is appended at once, so its events lie side by side. */
const isOfOneDeed = (a: AuditDocument, b: AuditDocument): boolean =>
  a.commandId === b.commandId && a.subject === b.subject;

const entryOf = (deed: Deed, families: readonly string[]): AuditEntry => {
  const [newest] = deed;
  const inOrder = deed.toReversed();
  const { position, occurredAt, recordedAt, actor, subject, correlationId } = newest;
  const events = inOrder.map(({ event }) => event);
  const reason = inOrder.find((one) => one.reason !== undefined)?.reason;
  return {
    position,
    occurredAt,
    recordedAt,
    actor,
    command: newest.command ?? events[0] ?? '',
    subject,
    ...partsOf(families, subject),
    events,
    ...(reason !== undefined && { reason }),
    correlationId,
  };
};
