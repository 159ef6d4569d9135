import {
  Controller,
  type INestApplication,
  Inject,
  Injectable,
  Module,
  type OnModuleInit,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, EventPattern, MessagePattern, Payload } from '@nestjs/microservices';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Documents } from '@folkmoot/documents';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { eventually } from '@folkmoot/testing';
import { EMPTY, from, map, of, throwError } from 'rxjs';
import { deadLettersOf } from './dead-letters.js';
import type { Messaging } from './messaging.js';
import { connectMessaging, type MessageContext, type MessagingServer } from './nest-transport.js';
import { sqliteMessaging } from './sqlite.js';

interface Said {
  readonly text: string;
}

@Injectable()
class Journal implements OnModuleInit {
  readonly lines: string[] = [];
  initialised = 0;
  broken = true;

  onModuleInit(): void {
    this.initialised += 1;
  }
}

class Planted extends Error {
  override readonly name = 'Planted';
}

@Controller()
class WhenSaid {
  constructor(@Inject(Journal) private readonly journal: Journal) {}

  @EventPattern<string>('identity.members')
  async whenMemberSaid(@Payload() said: Said, @Ctx() context: MessageContext): Promise<void> {
    if (said.text === 'fail' && this.journal.broken) throw new Planted('a secret');
    await new Promise(setImmediate);
    this.journal.lines.push(`${context.message.key} said ${said.text}`);
  }

  @EventPattern<string>('discussion.comments')
  whenCommentSaid(said: Said) {
    if (said.text === 'fail' && this.journal.broken) return throwError(() => new Planted('a secret'));
    if (said.text === 'empty') return EMPTY;
    return from([1, 2]).pipe(map((time) => this.journal.lines.push(`${said.text} ${time}`)));
  }
}

@Controller()
class AlsoWhenSaid {
  @EventPattern<string>('identity.members')
  again(): void {}
}

@Controller()
class Asked {
  @MessagePattern('identity.members')
  answer() {
    return of('answer');
  }
}

describe('the Nest transport', () => {
  let messaging: Messaging;
  let documents: Documents;
  let app: INestApplication;
  let errors: unknown[];

  beforeEach(async () => {
    messaging = sqliteMessaging({ path: ':memory:' });
    documents = sqliteDocuments({ path: ':memory:' });
    errors = [];
    await messaging.ensureTopics(['identity.members', 'discussion.comments']);
  });
  afterEach(async () => {
    await app.close();
    await messaging.close();
    await documents.close();
  });

  const start = async (...controllers: (new (...parts: never[]) => object)[]): Promise<MessagingServer> => {
    @Module({ controllers, providers: [Journal] })
    class Service {}
    app = await NestFactory.create(Service, new FastifyAdapter(), { logger: false });
    const server = connectMessaging(app, {
      messaging,
      documents,
      group: 'discussion',
      backOff: { first: 1, longest: 1 },
      parse: (text) => JSON.parse(text) as Said,
      onError: (error) => void errors.push(error),
    });
    await app.init();
    await app.startAllMicroservices();
    return server;
  };
  const say = (topic: string, key: string, ...texts: string[]) =>
    messaging.publish(texts.map((text) => ({ topic, key, value: JSON.stringify({ text }) })));
  const lines = () => app.get(Journal).lines;

  it('a handler gets what was parsed, and may ask for the message', async () => {
    await start(WhenSaid);
    await say('identity.members', 'ada', 'one', 'two');
    await eventually(() => expect(lines()).toEqual(['ada said one', 'ada said two']));
  });

  it('a stream is awaited to its end, and an empty one is handled', async () => {
    await start(WhenSaid);
    await say('discussion.comments', 'c', 'empty', 'text');
    await eventually(() => expect(lines()).toEqual(['text 1', 'text 2']));
    await eventually(async () =>
      expect((await messaging.lag('discussion')).map(({ messages }) => messages)).toEqual([0, 0]),
    );
  });

  it.each(['identity.members', 'discussion.comments'])(
    'the error of a handler of %s reaches the policy as it was thrown, and its key is parked',
    async (topic) => {
      const server = await start(WhenSaid);
      await say(topic, 'ada', 'fail', 'later');
      await say(topic, 'bob', 'free');
      await eventually(() => expect(lines()).toContainEqual(expect.stringContaining('free')));
      expect(errors).toEqual(Array(5).fill(new Planted('a secret')));
      expect(errors[0]).toBeInstanceOf(Planted);
      await eventually(async () => {
        const parked = await server.policy?.parked.page({ limit: 10 });
        expect(parked?.map(({ value, error }) => [value, error?.split(' ')[0]])).toEqual([
          ['{"text":"fail"}', 'Planted'],
          ['{"text":"later"}', undefined],
        ]);
      });

      app.get(Journal).broken = false;
      expect(await server.policy?.retry({ topic, key: 'ada' })).toEqual({ delivered: 2, waiting: 0 });
      expect(lines().at(-1)).toContain('later');
    },
  );

  it('what cannot be parsed goes to the dead letters', async () => {
    await start(WhenSaid);
    await messaging.publish([{ topic: 'identity.members', key: 'ada', value: '{"text":' }]);
    await say('identity.members', 'ada', 'next');
    await eventually(() => expect(lines()).toEqual(['ada said next']));
    const dead: string[] = [];
    await messaging.consume({
      group: 'undertaker',
      topics: [deadLettersOf('identity.members')],
      handle: async ({ value }) => void dead.push(value),
    });
    await eventually(() => expect(dead).toEqual(['{"text":']));
  });

  it('the application itself is initialised once', async () => {
    await start(WhenSaid);
    expect(app.get(Journal).initialised).toBe(1);
  });

  it('closing awaits the handler, and the next start goes on there', async () => {
    await start(WhenSaid);
    await say('identity.members', 'ada', 'one');
    await eventually(() => expect(lines()).toEqual(['ada said one']));
    await app.close();
    await say('identity.members', 'ada', 'two');
    await start(WhenSaid);
    await eventually(() => expect(lines()).toEqual(['ada said two']));
  });

  it('refuses to start with two handlers for one topic', async () => {
    await expect(start(WhenSaid, AlsoWhenSaid)).rejects.toThrow(
      'identity.members has two handlers in group discussion',
    );
  });

  it('refuses to start with a handler that would answer', async () => {
    await expect(start(Asked)).rejects.toThrow('use @EventPattern');
  });

  it('refuses to start with a handler for a topic that is not there', async () => {
    await messaging.close();
    messaging = sqliteMessaging({ path: ':memory:' });
    await expect(start(WhenSaid)).rejects.toThrow('There is no topic');
  });
});
