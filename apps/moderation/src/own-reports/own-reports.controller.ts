import { Controller, Get, Inject } from '@nestjs/common';
import type { Position } from '@folkmoot/kernel';
import {
  Access,
  Answer,
  type Caller,
  CurrentCaller,
  Does,
  PageNumber,
  ReadPosition,
} from '@folkmoot/service';
import { OWN_REPORTS } from '../tokens.js';
import { ownReportPage, type OwnReportPage } from './own-reports.answer.js';
import type { OwnReports } from './own-reports.js';

@Controller('me')
export class OwnReportsController {
  constructor(@Inject(OWN_REPORTS) private readonly reports: OwnReports) {}

  @Does('What one has reported and how it ended, the latest first.')
  @Get('reports')
  @Access('member')
  @Answer(ownReportPage)
  async page(
    @PageNumber() page: number,
    @CurrentCaller() { memberId }: Caller,
    @ReadPosition() position: Position | undefined,
  ): Promise<OwnReportPage> {
    await this.reports.waitFor(position);
    return this.reports.page(memberId, page);
  }
}
