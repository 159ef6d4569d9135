import {
  applyDecorators,
  type ArgumentsHost,
  Catch,
  Controller,
  type ExceptionFilter,
  UseFilters,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PROBLEM_MEDIA_TYPE } from '@folkmoot/service';
import { ServiceProblem } from './service-problem.js';

/** Hands a service's problem on as it came; `addProblemPages` gives it words. */
@Catch(ServiceProblem)
class ServiceProblems implements ExceptionFilter<ServiceProblem> {
  catch({ details }: ServiceProblem, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply
      .code(details.status)
      .type(PROBLEM_MEDIA_TYPE)
      .send(Buffer.from(JSON.stringify(details)));
  }
}

/** A controller whose routes answer with pages. */
export const PageController = (): ClassDecorator =>
  applyDecorators(Controller(), UseFilters(ServiceProblems));
