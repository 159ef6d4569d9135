import { Controller, type OnModuleInit } from '@nestjs/common';
import { type CustomTransportStrategy, EventPattern, Payload, Server } from '@nestjs/microservices';
import { lastValueFrom, type Observable } from 'rxjs';
import { serviceUnderTest } from './service-under-test.js';

class OutOfReach extends Error {
  override readonly name = 'OutOfReach';
}

const handled: unknown[] = [];

@Controller()
class Reactions implements OnModuleInit {
  initialised = 0;

  onModuleInit(): void {
    this.initialised += 1;
  }

  @EventPattern('comments')
  async whenCommentPosted(@Payload() message: { id: string }): Promise<void> {
    if (message.id === 'bad') throw new OutOfReach('the engine');
    handled.push(message);
  }
}

class Direct extends Server implements CustomTransportStrategy {
  listening = false;
  listen(callback: () => void): void {
    this.listening = true;
    callback();
  }
  close(): void {
    this.listening = false;
  }
  on(): never {
    throw new TypeError('There are no events');
  }
  unwrap<T>(): T {
    throw new TypeError('There is no driver');
  }
  async deliver(pattern: string, message: unknown): Promise<void> {
    const answer = await this.getHandlerByPattern(pattern)?.(message);
    const stream = this.transformToObservable(answer) as Observable<unknown>;
    await lastValueFrom(stream, { defaultValue: undefined });
  }
}

describe('a service with a transport', () => {
  it('hands messages to its event handlers, and their errors back as they were thrown', async () => {
    const transport = new Direct();
    const app = await serviceUnderTest([Reactions], { microservice: transport });
    expect(transport.listening).toBe(false);
    await app.startAllMicroservices();
    expect(app.get(Reactions).initialised).toBe(1);
    await transport.deliver('comments', { id: 'good' });
    expect(handled).toEqual([{ id: 'good' }]);
    await expect(transport.deliver('comments', { id: 'bad' })).rejects.toBeInstanceOf(OutOfReach);
    await app.close();
    expect(transport.listening).toBe(false);
  });
});
