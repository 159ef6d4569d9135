import { Controller, Get, Inject } from '@nestjs/common';
import {
  type ConsultationStatus,
  consultationRejections,
  discussionRejections,
} from '@folkmoot/discussion-domain';
import { type Position, rejecting } from '@folkmoot/kernel';
import {
  Access,
  Answer,
  type Caller,
  CurrentCaller,
  Does,
  holds,
  IdParam,
  PageNumber,
  problem,
  Problems,
  QueryChoice,
  ReadPosition,
} from '@folkmoot/service';
import { STAFF } from '../organisers.js';
import { CONSULTATION_PAGES } from '../tokens.js';
import {
  consultation,
  consultationPage,
  type ConsultationPage,
  type ConsultationView,
  discussionInConsultation,
  type DiscussionInConsultation,
  STATUSES,
} from './consultation.answer.js';
import type { ConsultationPages } from './consultation-pages.js';

@Controller()
export class ConsultationPageController {
  constructor(@Inject(CONSULTATION_PAGES) private readonly pages: ConsultationPages) {}

  @Does('Consultations of one status: current ones by their closing, closed ones with the latest first.')
  @Get('consultations')
  @Access('anyone')
  @Answer(consultationPage)
  async list(
    @QueryChoice('status', STATUSES) status: ConsultationStatus,
    @PageNumber() page: number,
    @CurrentCaller() caller: Caller | undefined,
    @ReadPosition() position: Position | undefined,
  ): Promise<ConsultationPage> {
    if (status === 'draft' && !holds(caller, STAFF)) {
      throw caller ? problem('role-required', { details: { roles: STAFF } }) : problem('not-logged-in');
    }
    await this.pages.waitFor(position);
    return this.pages.list(status, page);
  }

  @Does('Everything about one consultation, with its discussions.')
  @Get('consultations/:consultationId')
  @Access('anyone')
  @Answer(consultation)
  @Problems('consultation-not-found')
  async consultation(
    @IdParam('consultationId') consultationId: string,
    @CurrentCaller() caller: Caller | undefined,
    @ReadPosition() position: Position | undefined,
  ): Promise<ConsultationView> {
    await this.pages.waitFor(position);
    const found = await this.pages.consultation(consultationId);
    if (found.status === 'draft' && !holds(caller, STAFF, consultationId)) {
      throw rejecting(consultationRejections)('consultation-not-found', { consultationId });
    }
    return found;
  }

  @Does("One discussion's texts, dates, hosts and numbers; its comments have an address of their own.")
  @Get('discussions/:discussionId')
  @Access('anyone')
  @Answer(discussionInConsultation)
  @Problems('discussion-not-found')
  async discussion(
    @IdParam('discussionId') discussionId: string,
    @CurrentCaller() caller: Caller | undefined,
    @ReadPosition() position: Position | undefined,
  ): Promise<DiscussionInConsultation> {
    await this.pages.waitFor(position);
    const found = await this.pages.discussion(discussionId);
    const { id, status } = found.consultation;
    if (status === 'draft' && !holds(caller, STAFF, id)) {
      throw rejecting(discussionRejections)('discussion-not-found', { discussionId });
    }
    return found;
  }
}
