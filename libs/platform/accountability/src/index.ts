export { auditModel } from './audit/audit-model.js';
export { type AuditPages, auditPages, type AuditQuestion } from './audit/audit-pages.js';
export * from './audit/audit-of.js';
export * from './evidence/evidence-of.js';
export type { Evidence, EvidenceOptions } from './evidence/start-evidence.js';
export type { Codecs } from './families.js';
export * from './start-accountability.js';
