import type { Document } from '@folkmoot/documents';
import {
  type ConsultationStatus,
  consultationRejections,
  discussionRejections,
  overlap,
  type StatusFacts,
  statusAt,
  type VenuePhase,
  venuePhaseAt,
} from '@folkmoot/discussion-domain';
import type { Projection } from '@folkmoot/event-sourcing';
import { type Instant, type Position, rejecting } from '@folkmoot/kernel';
import { PAGE_SIZE } from '../comment-page/comment-pages.js';
import type { MemberDirectory } from '../members/member-directory.js';
import type {
  ConsultationPage,
  ConsultationSummary,
  ConsultationView,
  DiscussionInConsultation,
} from './consultation.answer.js';
import {
  type ConsultationDocument,
  consultationDocuments,
  type DiscussionDocument,
  discussionDocuments,
} from './consultation-document.js';
import type { DiscussionView } from './discussion.answer.js';

const rejectConsultation = rejecting(consultationRejections);
const rejectDiscussion = rejecting(discussionRejections);

export interface ConsultationPagesOptions {
  readonly consultationPage: Projection;
  readonly members: MemberDirectory;
  now(): Instant;
}

/** Far more than a consultation has. */
const MOST_DISCUSSIONS = 500;
/** Upcoming and open consultations of a site; closed ones are paged. */
const MOST_CURRENT = 1_000;

export const consultationPages = ({ consultationPage, members, now }: ConsultationPagesOptions) => {
  const consultations = () => consultationPage.collection(consultationDocuments);
  const discussions = () => consultationPage.collection(discussionDocuments);

  const found = async (consultationId: string): Promise<ConsultationDocument> => {
    const consultation = await consultations().get(consultationId);
    if (!consultation) throw rejectConsultation('consultation-not-found', { consultationId });
    return consultation;
  };

  const current = async (at: Instant): Promise<readonly ConsultationDocument[]> =>
    consultations().page({
      where: { situation: 'published' },
      range: { field: 'closesAt', after: at },
      sort: [{ field: 'closesAt', direction: 'ascending' }],
      limit: MOST_CURRENT,
    });

  /** Those that closed last come first; `behind` walks on, so only deep pages cost more. */
  const closedUpTo = (at: Instant, situation: 'published' | 'withdrawn' | 'draft', limit: number) =>
    consultations().page({
      where: { situation },
      ...(situation === 'published' && { range: { field: 'closesAt', to: at } }),
      sort: [{ field: 'closesAt', direction: 'descending' }],
      limit,
    });

  const matching = async (status: ConsultationStatus, at: Instant, limit: number) => {
    if (status !== 'open' && status !== 'upcoming') {
      return closedUpTo(at, status === 'closed' ? 'published' : status, limit);
    }
    return (await current(at)).filter((one) => statusAt(factsOf(one), at) === status);
  };

  const total = async (status: ConsultationStatus, at: Instant): Promise<number> => {
    if (status === 'open' || status === 'upcoming') return (await matching(status, at, MOST_CURRENT)).length;
    return consultations().count(
      status === 'closed'
        ? { where: { situation: 'published' }, range: { field: 'closesAt', to: at } }
        : { where: { situation: status } },
    );
  };

  const discussionView = async (
    discussion: DiscussionDocument,
    consultation: ConsultationDocument,
  ): Promise<DiscussionView> => {
    const { ordinal: _ordinal, hosts, ...shown } = withoutPosition(discussion);
    const { pausedBecause } = discussion;
    const names = await members.names(hosts);
    return {
      ...shown,
      phase: phaseOf(discussion, consultation, now()),
      pausedBecause: pausedBecause ?? null,
      holdFirst: discussion.holdFirst === true,
      ...datesOf(discussion, consultation),
      hosts: await Promise.all(
        hosts.map(async (id) => ({
          id,
          name: names.get(id) ?? null,
          organisation: organisationIn((await members.get(id))?.organisations, consultation.id),
        })),
      ),
    };
  };

  return {
    async waitFor(position: Position | undefined): Promise<void> {
      if (position !== undefined) await consultationPage.waitFor(position);
    },

    async list(status: ConsultationStatus, page: number): Promise<ConsultationPage> {
      const at = now();
      const all = await matching(status, at, page * PAGE_SIZE);
      const count = await total(status, at);
      return {
        items: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((one) => summaryOf(one, at)),
        page,
        pages: Math.max(1, Math.ceil(count / PAGE_SIZE)),
        total: count,
      };
    },

    async consultation(consultationId: string): Promise<ConsultationView> {
      const consultation = await found(consultationId);
      const own = await discussions().page({
        where: { consultationId },
        sort: [{ field: 'ordinal', direction: 'ascending' }],
        limit: MOST_DISCUSSIONS,
      });
      const { background, timeline, outcome, attribution, closedEarlyBecause, withdrawnBecause } =
        consultation;
      return {
        ...summaryOf(consultation, now()),
        background,
        attribution: attribution ?? null,
        timeline,
        outcome: outcome ?? null,
        closedEarlyBecause: closedEarlyBecause ?? null,
        withdrawnBecause: withdrawnBecause ?? null,
        discussions: await Promise.all(own.map((one) => discussionView(one, consultation))),
      };
    },

    async discussion(discussionId: string): Promise<DiscussionInConsultation> {
      const discussion = await discussions().get(discussionId);
      if (!discussion) throw rejectDiscussion('discussion-not-found', { discussionId });
      const consultation = await found(discussion.consultationId);
      const { id, title } = consultation;
      return {
        ...(await discussionView(discussion, consultation)),
        consultation: { id, title, status: statusAt(factsOf(consultation), now()) },
      };
    },
  };
};

export type ConsultationPages = ReturnType<typeof consultationPages>;

const summaryOf = (consultation: ConsultationDocument, at: Instant): ConsultationSummary => {
  const { id, title, summary, organisation, opensAt, closesAt, responses, participants } = consultation;
  return {
    id,
    title,
    summary,
    organisation,
    status: statusAt(factsOf(consultation), at),
    opensAt: opensAt === '' ? null : opensAt,
    closesAt: closesAt === '' ? null : closesAt,
    responses,
    participants,
  };
};

const factsOf = ({ situation, opensAt, closesAt }: ConsultationDocument): StatusFacts =>
  situation === 'published' ? { situation, window: { opensAt, closesAt } } : { situation };

/** When anybody can take part; what is still unknown in a draft is null. */
const datesOf = (discussion: DiscussionDocument, consultation: ConsultationDocument) =>
  consultation.opensAt === ''
    ? { opensAt: discussion.opensAt ?? null, closesAt: discussion.closesAt ?? null }
    : overlap(discussion, consultation);

const organisationIn = (
  organisations: Readonly<Record<string, string>> | undefined,
  consultationId: string,
): string | null => organisations?.[consultationId] ?? organisations?.['site'] ?? null;

const phaseOf = (
  discussion: DiscussionDocument,
  consultation: ConsultationDocument,
  at: Instant,
): VenuePhase => {
  const { opensAt, closesAt, officialsMayAnswerAfterClosing, pausedBecause } = discussion;
  return venuePhaseAt(
    {
      discussionId: discussion.id,
      consultationId: consultation.id,
      consultation: factsOf(consultation),
      paused: pausedBecause !== undefined,
      ...(opensAt !== undefined && { opensAt }),
      ...(closesAt !== undefined && { closesAt }),
      officialsMayAnswerAfterClosing,
    },
    at,
  );
};

const withoutPosition = <D extends Document>({ position: _, ...rest }: D): Omit<D, 'position'> => rest;
