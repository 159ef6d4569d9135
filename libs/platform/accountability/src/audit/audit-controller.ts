import { Controller, Get, Inject, type Type } from '@nestjs/common';
import type { Position } from '@folkmoot/kernel';
import {
  Access,
  Answer,
  type Caller,
  CurrentCaller,
  Does,
  holds,
  problem,
  QueryPosition,
  ReadPosition,
} from '@folkmoot/service';
import type { AuditPages } from './audit-pages.js';
import { DocumentedLimit, DocumentedName, Limit, QueryName } from './audit-query.js';
import { auditPage, type AuditPage } from './audit.answer.js';

export const AUDIT = Symbol('AUDIT');

/** `GET /audit/<context>`. A class of each service's own, since the address names the context. */
export const auditController = (context: string): Type => {
  @Controller('audit')
  class AuditController {
    constructor(@Inject(AUDIT) private readonly audit: AuditPages) {}

    @Does(
      'Who did what, when and why here, newest first: an entry for every command that has changed anything.',
    )
    @Get(context)
    @Access({ roles: ['administrator'] })
    @Answer(auditPage)
    @DocumentedName('actor', 'Only what this member or process has done.')
    @DocumentedName('subject', 'Only what was done to this: a family and an id, `comment-…`.')
    @DocumentedLimit()
    async list(
      @QueryName('actor') actor: string | undefined,
      @QueryName('subject') subject: string | undefined,
      @QueryPosition('after') after: Position | undefined,
      @Limit() limit: number,
      @CurrentCaller() caller: Caller,
      @ReadPosition() position: Position | undefined,
    ): Promise<AuditPage> {
      // What happens is of the whole site, so a role for one consultation does not do.
      if (!holds(caller, 'administrator')) {
        throw problem('role-required', { details: { roles: ['administrator'] } });
      }
      await this.audit.waitFor(position);
      return this.audit.page({ actor, subject, after, limit });
    }
  }
  return AuditController;
};
