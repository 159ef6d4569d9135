import { ApiOperation } from '@nestjs/swagger';

/** What a handler does, in one or two sentences for whoever reads the API's description. */
export const Does = (what: string): MethodDecorator => ApiOperation({ summary: what });
