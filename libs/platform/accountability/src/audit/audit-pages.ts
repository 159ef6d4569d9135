import type { Projection } from '@folkmoot/event-sourcing';
import { type Position, START } from '@folkmoot/kernel';
import { partsOf } from '../families.js';
import { type AuditDocument, auditEntries } from './audit-document.js';
import type { AuditEntry, AuditPage } from './audit.answer.js';

export interface AuditQuestion {
  readonly actor?: string | undefined;
  /** A stream. */
  readonly subject?: string | undefined;
  /** Only what came before this place in the log. */
  readonly after?: Position | undefined;
  readonly limit: number;
}

export interface AuditPages {
  waitFor(position: Position | undefined): Promise<boolean>;
  page(question: AuditQuestion): Promise<AuditPage>;
}

/** Answers what an administrator asks of the audit, newest first. */
export const auditPages = (projection: Projection, families: readonly string[]): AuditPages => {
  const read = ({ actor, subject, after, limit }: AuditQuestion): Promise<readonly AuditDocument[]> =>
    projection.collection(auditEntries).page({
      where: subject !== undefined ? { subject } : actor !== undefined ? { actor } : {},
      ...(after !== undefined && { range: { field: 'position', before: after } }),
      sort: [{ field: 'position', direction: 'descending' }],
      limit,
    });

  /** Of one stream, those of an actor are picked out: so few have changed one and the same thing. */
  const find = async (question: AuditQuestion): Promise<readonly AuditDocument[]> => {
    const { actor, subject, limit } = question;
    if (actor === undefined || subject === undefined) return read(question);
    const found: AuditDocument[] = [];
    for (let { after } = question; ;) {
      const some = await read({ ...question, after });
      found.push(...some.filter((one) => one.actor === actor));
      if (some.length < limit || found.length >= limit) return found.slice(0, limit);
      after = some.at(-1)?.position;
    }
  };

  const shownAs = ({ id: _, ...entry }: AuditDocument): AuditEntry => ({
    ...entry,
    ...partsOf(families, entry.subject),
  });

  return {
    waitFor: (position) => projection.waitFor(position),
    async page(question) {
      const reached = projection.reached();
      // One more than asked for says whether there are any before them.
      const found = await find({ ...question, limit: question.limit + 1 });
      const items = found.slice(0, question.limit).map(shownAs);
      return {
        items,
        next: found.length > question.limit ? (items.at(-1) as AuditEntry).position : null,
        position: reached === START ? null : reached,
      };
    },
  };
};
