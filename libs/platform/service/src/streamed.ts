import { ApiExtension } from '@nestjs/swagger';

export const STREAMED = 'x-streamed';

/**
 * The answer may be long, or long in coming: exports, long polls. The gateway passes such answers on piece by piece and does
 * not count the seconds.
 */
export const Streamed = (): MethodDecorator => ApiExtension(STREAMED, true);
