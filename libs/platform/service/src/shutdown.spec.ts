import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import {
  Controller,
  Get,
  Injectable,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { eventually } from '@folkmoot/testing';
import { Access } from './access.js';
import { silentLogger } from './logging.js';
import { serviceUnderTest } from './service-under-test.js';
import { stopOnSignals } from './shutdown.js';

let steps: string[] = [];
let release: () => void = () => undefined;
let destroy: () => Promise<void> = async () => undefined;

@Injectable()
class Engine implements OnModuleDestroy, OnApplicationShutdown {
  async onModuleDestroy(): Promise<void> {
    steps.push('destroy');
    await destroy();
  }
  onApplicationShutdown(): void {
    steps.push('shutdown');
  }
}

@Controller()
class SlowController {
  @Get('slow')
  @Access('anyone')
  async slow(): Promise<object> {
    steps.push('asked');
    await new Promise<void>((resolve) => (release = resolve));
    steps.push('answered');
    return {};
  }
}

const listening = async () => {
  const app = await serviceUnderTest([SlowController], { providers: [Engine] });
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl() };
};

const refuses = async (app: NestFastifyApplication, port: number): Promise<void> => {
  expect(app.getHttpServer().listening).toBe(false);
  const [error] = (await once(connect(port, '127.0.0.1'), 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toBe('ECONNREFUSED');
};

describe('stopping', () => {
  let signals: EventEmitter;
  let codes: number[];
  beforeEach(() => {
    steps = [];
    codes = [];
    destroy = async () => undefined;
    signals = new EventEmitter();
  });
  const options = () => ({ logger: silentLogger, signals, exit: (code: number) => void codes.push(code) });

  it.each(['SIGTERM', 'SIGINT'])(
    'on %s answers what was asked, takes nothing new, and leaves with 0',
    async (signal) => {
      const { app, url } = await listening();
      stopOnSignals({ apps: [app], after: async () => void steps.push('after'), ...options() });
      const answer = fetch(`${url}/slow`);
      await eventually(() => expect(steps).toEqual(['asked']));
      destroy = async () => {
        await refuses(app, Number(new URL(url).port));
        release();
      };
      signals.emit(signal);
      expect((await answer).status).toBe(200);
      await eventually(() => expect(codes).toEqual([0]));
      expect(steps).toEqual(['asked', 'destroy', 'answered', 'shutdown', 'after']);
    },
  );

  it('twice stops once', async () => {
    const { app } = await listening();
    const stop = stopOnSignals({ apps: [app], ...options() });
    signals.emit('SIGTERM');
    signals.emit('SIGINT');
    await Promise.all([stop(), stop()]);
    expect([steps, codes]).toEqual([['destroy', 'shutdown'], [0]]);
  });

  it('that takes too long leaves with 1', async () => {
    const { app } = await listening();
    let letGo: () => void = () => undefined;
    destroy = () => new Promise((resolve) => (letGo = resolve));
    const stop = stopOnSignals({ apps: [app], deadline: 20, ...options() });
    const stopped = stop();
    await eventually(() => expect(codes).toEqual([1]));
    letGo();
    await stopped;
    expect(codes).toEqual([1]);
  });

  it('that fails leaves with 1', async () => {
    const { app } = await listening();
    await stopOnSignals({
      apps: [app],
      after: () => Promise.reject(new Error('stuck')),
      ...options(),
    })();
    expect(codes).toEqual([1]);
  });
});
