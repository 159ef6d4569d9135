import { Catch, type INestApplication, type RpcExceptionFilter } from '@nestjs/common';
import {
  type CustomTransportStrategy,
  type MicroserviceOptions,
  NestMicroservice,
} from '@nestjs/microservices';
import { type Observable, throwError } from 'rxjs';

/** Nest would replace a handler's error by a plain object; a transport that retries and parks needs the error itself. */
@Catch()
class Rethrowing implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/** The transport has its own Nest configuration: guards and pipes of HTTP do not apply to messages. */
export const connectTransport = async (
  app: INestApplication,
  strategy: CustomTransportStrategy,
): Promise<void> => {
  const microservice = app.connectMicroservice<MicroserviceOptions>(
    { strategy },
    { inheritAppConfig: false, deferInitialization: true },
  );
  microservice.useGlobalFilters(new Rethrowing());
  // A deferred one would run the application's own onModuleInit and onApplicationBootstrap a second time.
  if (microservice instanceof NestMicroservice) microservice.setIsInitHookCalled(true);
};
