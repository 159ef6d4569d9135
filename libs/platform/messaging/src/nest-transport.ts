import { type ArgumentsHost, Catch, type INestApplication, type RpcExceptionFilter } from '@nestjs/common';
import {
  BaseRpcContext,
  type CustomTransportStrategy,
  type MicroserviceOptions,
  NestMicroservice,
  Server,
} from '@nestjs/microservices';
import { isObservable, lastValueFrom, type Observable, throwError } from 'rxjs';
import { Unparseable } from './dead-letters.js';
import type { Consumer, Message, Messaging } from './messaging.js';
import {
  type RetriesAndParking,
  type RetriesAndParkingOptions,
  withRetriesAndParking,
} from './retries-and-parking.js';

export interface MessagingServerOptions extends Omit<
  RetriesAndParkingOptions,
  'messaging' | 'handle' | 'signal'
> {
  readonly messaging: Messaging;
  readonly startAt?: 'beginning' | 'end';
  /** What a handler gets of a message. Whatever it throws makes the message a dead letter. */
  parse(value: string): unknown;
}

/** Nest would replace an error by a plain object before the transport sees it, and log it besides. */
@Catch()
export class PassThroughRpcFilter implements RpcExceptionFilter {
  catch(error: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => error);
  }
}

/** Second argument of a handler that asks for it (`@Ctx()`): the message as it came. */
export class MessageContext extends BaseRpcContext<[Message]> {
  get message(): Message {
    return this.getArgs()[0];
  }
}

/**
 * Nest's transport on the messaging port: an `@EventPattern('identity.members')` method gets the parsed messages of
 * that topic, one at a time for each key; one that throws is tried again, and then its message is parked. Needs
 * {@link PassThroughRpcFilter}: {@link connectMessaging} sees to both.
 */
export class MessagingServer extends Server implements CustomTransportStrategy {
  readonly #options: MessagingServerOptions;
  readonly #stopping = new AbortController();
  #policy: RetriesAndParking | undefined;
  #consumer: Consumer | undefined;

  constructor(options: MessagingServerOptions) {
    super();
    this.#options = options;
  }

  /** Errors reach the policy, which reports them. */
  override readonly propagatesEventHandlerErrors = true;

  /** For operators: the parked messages of this group, and `retry`. Undefined until it listens. */
  get policy(): RetriesAndParking | undefined {
    return this.#policy;
  }

  async listen(callback: (error?: unknown) => void): Promise<void> {
    try {
      await this.#consume();
      callback();
    } catch (error) {
      callback(error);
    }
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#consumer?.stop();
  }

  /** There are no events of a connection: the port hides it. */
  on(): never {
    throw new Error('MessagingServer has no events to listen to');
  }

  unwrap<T>(): T {
    return this.#options.messaging as T;
  }

  async #consume(): Promise<void> {
    const { messaging, group, startAt } = this.#options;
    const topics = this.#topics();
    this.#policy = await withRetriesAndParking({
      ...this.#options,
      signal: this.#stopping.signal,
      handle: (message) => this.#handle(message),
    });
    if (topics.length === 0) return;
    this.#consumer = await messaging.consume({
      group,
      topics,
      ...(startAt && { startAt }),
      handle: this.#policy.handle,
    });
  }

  #topics(): string[] {
    for (const [topic, handler] of this.messageHandlers) {
      if (!handler.isEventHandler)
        throw new Error(`${topic} has a @MessagePattern handler; topics answer nothing: use @EventPattern`);
      if (handler.next) throw new Error(`${topic} has two handlers in group ${this.#options.group}`);
    }
    return [...this.messageHandlers.keys()];
  }

  async #handle(message: Message): Promise<void> {
    const handler = this.messageHandlers.get(message.topic)!;
    const envelope = this.#parse(message);
    const result: unknown = await handler(envelope, new MessageContext([message]));
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  }

  #parse({ value }: Message): unknown {
    try {
      return this.#options.parse(value);
    } catch (cause) {
      throw new Unparseable(cause instanceof Error ? cause.message : 'The message cannot be read', { cause });
    }
  }
}

/**
 * Adds a group's handlers to an application that has its own HTTP filters, guards and pipes: they do not apply to
 * messages. Begins with `app.startAllMicroservices()`, which is to be called once the application is initialised.
 */
export const connectMessaging = (app: INestApplication, options: MessagingServerOptions): MessagingServer => {
  const server = new MessagingServer(options);
  // A filter counts only if it is there before the handlers are registered.
  const microservice = app.connectMicroservice<MicroserviceOptions>(
    { strategy: server },
    { inheritAppConfig: false, deferInitialization: true },
  );
  microservice.useGlobalFilters(new PassThroughRpcFilter());
  // A deferred one would run the application's own onModuleInit and onApplicationBootstrap a second time.
  if (microservice instanceof NestMicroservice) microservice.setIsInitHookCalled(true);
  return server;
};
