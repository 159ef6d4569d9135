import { type AnswerOf, shown } from '@folkmoot/service';

const entry = shown.named(
  'AuditEntry',
  {
    position: shown.position('Where in the log the last of its events is.'),
    occurredAt: shown.instant('When it happened.'),
    recordedAt: shown.instant('When it was stored: later, for what was imported.'),
    actor: shown.text('The id of the member who did it, `visitor`, or the process: `system:…`, `import:…`.'),
    command: shown.text('What was asked for.'),
    subject: shown.text('The stream that it changed: its family and id.'),
    family: shown.text('What kind of thing it changed.'),
    id: shown.text('Which one.'),
    events: shown.list(shown.text('A type.'), 'What came of it, in order.'),
    reason: shown.optional(shown.text('Why, where a reason was given that is nobody’s personal field.')),
    correlationId: shown.text('What it has in common with everything else that the same request has led to.'),
  },
  'What one command did to one thing.',
);
export type AuditEntry = AnswerOf<typeof entry>;

export const auditPage = shown.named(
  'AuditPage',
  {
    items: shown.list(entry, 'Newest first.'),
    next: shown.orNull(
      shown.position('What to give as `after` for those before them; null at the beginning of the log.'),
    ),
    position: shown.orNull(
      shown.position('Up to which place in the log everything is in it; null while nothing is.'),
    ),
  },
  'Who did what, when and why.',
);
export type AuditPage = AnswerOf<typeof auditPage>;
