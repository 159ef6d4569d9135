import { Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '@folkmoot/service';
import { OWN_DATA_HEADERS } from '../../own-data/own-data-route.js';
import { PageController } from '../visit/page-controller.js';
import { VISITS, type Visits } from '../visit/visits.js';

/** The file with everything that is held of a member, for a browser to keep. */
@PageController()
export class OwnDataController {
  constructor(@Inject(VISITS) private readonly visits: Visits) {}

  @Get('account/data')
  @Access('member')
  async download(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const data = await this.visits.of(request, reply).ownData();
    void reply.headers(OWN_DATA_HEADERS).send(data);
  }
}
