/** Whose a thing is, beside the role that a route asks for. */
export interface OwnRule {
  /** Whether one may do it to one's own, and to others'. */
  readonly own: boolean;
  readonly others: boolean;
  /** The problem that the one gets who may not. */
  readonly refusal: string;
}

/** What a route's declaration does not say. */
export interface RouteFacts {
  /** What a role has to be held for; only where roles are asked for. */
  readonly scope?: 'site' | 'consultation' | 'anything';
  readonly whose?: OwnRule;
  /** What somebody is told whose role is for another consultation, where it is not that a role is required. */
  readonly refusalElsewhere?: string;
  /** The problem of those who are suspended, where it is taking part. */
  readonly whileSuspended?: string;
  /** Fields of the body that cannot be made up from its description. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Query parameters that it cannot do without. */
  readonly query?: string;
  /** Problems of those who may ask, but ask for what cannot be done at the moment. */
  readonly also?: readonly string[];
  /** What has to have happened to the comment before. */
  readonly given?: 'withdrawn' | 'decided' | 'appealed';
  /** It ends the session that asks, so each asks with one of its own. */
  readonly endsSession?: boolean;
}

const theDeclarationSaysItAll: RouteFacts = {};
const ofTheSite: RouteFacts = { scope: 'site' };
const ofTheConsultation: RouteFacts = { scope: 'consultation' };

const onlyOwn = (refusal: string): OwnRule => ({ own: true, others: false, refusal });
const onlyOthers = (refusal: string): OwnRule => ({ own: false, others: true, refusal });

const takingPart: RouteFacts = { whileSuspended: 'discussion/member-suspended' };
const ownComment = onlyOwn('discussion/not-the-author');
const othersCase = onlyOthers('moderation/own-comment');
const othersConduct = onlyOthers('moderation/own-conduct');

const CONTEXTS = ['analytics', 'discussion', 'identity', 'moderation'] as const;

/** What every service offers under its own name. */
const ofEveryContext = Object.fromEntries(
  CONTEXTS.flatMap((context): [string, RouteFacts][] => [
    [`GET /api/audit/${context}`, ofTheSite],
    [`GET /api/evidence/${context}`, theDeclarationSaysItAll],
    [`GET /api/evidence/${context}/blocks/{number}`, { also: [`${context}/evidence-block-not-found`] }],
  ]),
);

/**
 * Every route, by method and address. Its role is declared where it is written; here stands whether the role counts for one
 * consultation alone, and what makes a difference between one's own things and others'. A route without a line fails.
 */
export const routeFacts: Readonly<Record<string, RouteFacts>> = {
  ...ofEveryContext,

  'GET /api/me': theDeclarationSaysItAll,
  'GET /api/me/data': theDeclarationSaysItAll,
  'GET /api/me/data/discussion': theDeclarationSaysItAll,
  'GET /api/me/data/identity': theDeclarationSaysItAll,
  'GET /api/me/data/moderation': theDeclarationSaysItAll,
  'PUT /api/me/display-name': {
    body: { displayName: 'Somebody Else' },
    whileSuspended: 'identity/member-suspended',
  },
  'PUT /api/me/profile': { body: { ageBand: '25-34' } },
  'POST /api/me/erasure': {
    body: { words: 'kept', password: 'not this one' },
    also: ['identity/password-wrong'],
  },
  'POST /api/password': {
    body: { current: 'not this one', new: 'violet lantern harbour' },
    also: ['identity/password-wrong'],
  },
  'POST /api/first-administrator': {
    whileSuspended: 'identity/member-suspended',
    also: ['identity/first-administrator-token-wrong', 'identity/first-administrator-token-used'],
  },

  'GET /api/sessions': theDeclarationSaysItAll,
  'POST /api/sessions': { also: ['identity/credentials-wrong'] },
  'DELETE /api/sessions/current': { endsSession: true },
  'DELETE /api/sessions/{sessionId}': { whose: onlyOwn('identity/session-unknown') },

  'POST /api/members': { body: { password: 'violet lantern harbour', displayName: 'Somebody New' } },
  'POST /api/members/confirm': { also: ['identity/confirmation-wrong'] },
  'POST /api/members/confirmation-requests': theDeclarationSaysItAll,
  'POST /api/password-resets': theDeclarationSaysItAll,
  'POST /api/password-resets/complete': {
    body: { password: 'violet lantern harbour' },
    also: ['identity/reset-wrong'],
  },
  'GET /api/erasures/{erasureId}': { also: ['identity/erasure-unknown'] },

  'GET /api/members': ofTheSite,
  'POST /api/members/search': { scope: 'site', also: ['identity/member-unknown'] },
  'GET /api/members/{memberId}': ofTheSite,
  'POST /api/members/{memberId}/erasure': { scope: 'site', body: { words: 'kept', reason: 'On paper' } },
  'POST /api/members/{memberId}/roles': {
    scope: 'site',
    refusalElsewhere: 'identity/role-not-yours-to-give',
    body: { role: 'analyst' },
  },
  'DELETE /api/members/{memberId}/roles': {
    scope: 'site',
    refusalElsewhere: 'identity/role-not-yours-to-give',
    body: { role: 'analyst' },
  },
  'POST /api/members/{memberId}/suspension': {
    scope: 'site',
    refusalElsewhere: 'identity/suspension-not-yours-to-decide',
    body: { reason: 'Insults' },
  },
  'DELETE /api/members/{memberId}/suspension': {
    scope: 'site',
    refusalElsewhere: 'identity/suspension-not-yours-to-decide',
  },

  'GET /api/consultations': theDeclarationSaysItAll,
  'GET /api/consultations/{consultationId}': theDeclarationSaysItAll,
  'POST /api/consultations': ofTheSite,
  'PUT /api/consultations/{consultationId}': ofTheConsultation,
  'POST /api/consultations/{consultationId}/close': ofTheConsultation,
  'POST /api/consultations/{consultationId}/discussions': ofTheConsultation,
  'POST /api/consultations/{consultationId}/extend': ofTheConsultation,
  'PUT /api/consultations/{consultationId}/outcome': {
    scope: 'consultation',
    also: ['discussion/consultation-not-closed'],
  },
  'POST /api/consultations/{consultationId}/publish': {
    scope: 'consultation',
    also: ['discussion/consultation-already-published'],
  },
  'POST /api/consultations/{consultationId}/timeline': ofTheConsultation,
  'DELETE /api/consultations/{consultationId}/timeline/{entryId}': ofTheConsultation,
  'POST /api/consultations/{consultationId}/withdraw': ofTheConsultation,

  'GET /api/discussions/{discussionId}': theDeclarationSaysItAll,
  'PUT /api/discussions/{discussionId}': ofTheConsultation,
  'POST /api/discussions/{discussionId}/pause': ofTheConsultation,
  'POST /api/discussions/{discussionId}/resume': ofTheConsultation,
  'GET /api/discussions/{discussionId}/comments': theDeclarationSaysItAll,
  'POST /api/discussions/{discussionId}/comments': takingPart,
  'GET /api/discussions/{discussionId}/live': theDeclarationSaysItAll,
  'GET /api/discussions/{discussionId}/news': theDeclarationSaysItAll,

  'GET /api/comments/{commentId}': theDeclarationSaysItAll,
  'GET /api/comments/{commentId}/history': ofTheConsultation,
  'GET /api/comments/{commentId}/replies': theDeclarationSaysItAll,
  'POST /api/comments/{commentId}/replies': takingPart,
  'PUT /api/comments/{commentId}/stance': takingPart,
  'POST /api/comments/{commentId}/edit': { ...takingPart, whose: ownComment },
  'POST /api/comments/{commentId}/withdraw': { whose: ownComment },
  'POST /api/comments/{commentId}/bring-back': { ...takingPart, whose: ownComment, given: 'withdrawn' },
  'POST /api/comments/{commentId}/erasure': ofTheConsultation,
  'POST /api/comments/{commentId}/reports': {
    whose: onlyOthers('moderation/own-comment'),
    whileSuspended: 'moderation/member-suspended',
  },
  'POST /api/comment-checks': theDeclarationSaysItAll,

  /** Those of the consultations that one moderates: none at all, for some. */
  'GET /api/cases': { scope: 'anything' },
  'GET /api/cases/{caseId}': { scope: 'consultation', whose: othersCase },
  'POST /api/cases/{caseId}/take': { scope: 'consultation', whose: othersCase },
  'POST /api/cases/{caseId}/release': ofTheConsultation,
  'POST /api/cases/{caseId}/decisions': {
    scope: 'consultation',
    whose: othersCase,
    body: { action: 'keep', reason: 'no-breach', statement: 'It is fine.', seen: 0 },
    also: ['moderation/case-changed'],
  },
  'POST /api/cases/{caseId}/appeal': {
    whose: onlyOwn('moderation/not-the-author'),
    given: 'decided',
    body: { text: 'It was meant well.' },
  },
  'POST /api/cases/{caseId}/appeal/judgement': {
    scope: 'consultation',
    whose: othersCase,
    given: 'appealed',
    body: { seen: 1_000, outcome: 'upheld', statement: 'It stands.' },
    also: ['moderation/case-changed'],
  },
  'POST /api/conduct/{memberId}/warnings': {
    scope: 'site',
    whose: othersConduct,
    body: { reason: 'abuse', statement: 'Please stay friendly.' },
  },
  'POST /api/conduct/{memberId}/suspensions': {
    scope: 'site',
    whose: othersConduct,
    body: { reason: 'abuse', statement: 'Enough.' },
  },
  'POST /api/conduct/{memberId}/suspension/lift': {
    scope: 'site',
    whose: othersConduct,
    body: { reason: 'no-breach' },
    also: ['moderation/not-suspended'],
  },
  'GET /api/check-rules': ofTheSite,
  'PUT /api/check-rules': {
    scope: 'site',
    body: { phrases: [], patterns: [] },
    also: ['moderation/rules-changed'],
  },
  'POST /api/check-rules/trial': { scope: 'site', body: { phrases: ['spam'], patterns: [] } },

  'GET /api/moderation/numbers': theDeclarationSaysItAll,
  'GET /api/me/notices': theDeclarationSaysItAll,
  'GET /api/me/reports': theDeclarationSaysItAll,

  'GET /api/figures/as-of': theDeclarationSaysItAll,
  'GET /api/figures/funnel': ofTheSite,
  'GET /api/figures/participation': ofTheSite,
  'GET /api/consultations/{consultationId}/participation': theDeclarationSaysItAll,
  'GET /api/consultations/{consultationId}/by-profile': ofTheConsultation,
  'GET /api/consultations/{consultationId}/funnel': ofTheConsultation,
  'GET /api/discussions/{discussionId}/agreement': ofTheConsultation,
  'GET /api/consultations/{consultationId}/export/comments': ofTheConsultation,
  'GET /api/consultations/{consultationId}/export/participation': ofTheConsultation,
  'GET /api/consultations/{consultationId}/export/stances': ofTheConsultation,
  'GET /api/feed': ofTheSite,
  'GET /api/comments/{commentId}/by-profile': ofTheConsultation,
  'GET /api/me/data/analytics': theDeclarationSaysItAll,
};
