import { camel, pascal, plural, sentence, upper, words } from '../names.mjs';
import { callerField } from './caller-field.mjs';

const NEST = { POST: 'Post', PUT: 'Put', DELETE: 'Delete' };

export const controller = ({ name, context, method, path, aggregate, given }) => {
  const id = `${camel(aggregate)}Id`;
  const streams = camel(plural(aggregate));
  const parameters = [...path.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter);
  const others = parameters.filter((parameter) => parameter !== id);
  const valueOf = { [id]: id, now: 'now: context.now' };
  return `import { Body, Controller, ${[...new Set(['HttpCode', 'Inject', NEST[method]])].join(', ')} } from '@nestjs/common';
import { Access, Answer, type Caller, commandAnswer, type CommandAnswer, CommandContext, CurrentCaller, Does, IdParam, Problems } from '@folkmoot/service';
import type { ${pascal(context)}Streams } from '../streams.js';
import { ${upper(plural(aggregate))} } from '../tokens.js';
import { ${pascal(name)}Dto } from './${name}.dto.js';

@Controller()
export class ${pascal(name)}Controller {
  constructor(@Inject(${upper(plural(aggregate))}) private readonly ${streams}: ${pascal(context)}Streams['${streams}']) {}

  @Does('${sentence(words(name))}.')
  @${NEST[method]}('${path}')
  @HttpCode(200)
  @Access('member')
  @Answer(commandAnswer)
  @Problems('${aggregate}-not-found')
  async ${camel(name)}(
    ${parameters.map((parameter) => `@IdParam('${parameter}') ${others.includes(parameter) ? '_' : ''}${parameter}: string,`).join('\n    ')}
    @Body() { reason }: ${pascal(name)}Dto,
    @CurrentCaller() caller: Caller,
    @CommandContext() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { position } = await this.${streams}.execute(
      ${id},
      { type: '${name}', ${given.map((field) => valueOf[field] ?? field).join(', ')}, ${callerField(aggregate)}: caller.memberId, reason },
      context,
    );
    return { id: ${id}, position };
  }
}
`;
};

export const dto = ({ name }) => `import { Text } from '@folkmoot/service';

export class ${pascal(name)}Dto {
  @Text({ min: 1, max: 1_000, multiline: true })
  reason!: string;
}
`;

export const spec = ({ name, context, method, path, aggregate }) => {
  const url = `/${path.replace(/:\w+/g, '${crypto.randomUUID()}')}`;
  const underTest = `${camel(context)}UnderTest`;
  return `import { type ${pascal(context)}UnderTest, ${underTest} } from '../${context}-under-test.js';

describe('${words(name)}', () => {
  let service: ${pascal(context)}UnderTest;
  beforeEach(async () => {
    service = await ${underTest}();
  });
  afterEach(() => service.stop());

  it('is refused where there is no such ${words(aggregate)}', async () => {
    const rhys = await service.person('Rhys');
    expect(
      await service.ask('${method}', \`${url}\`, { as: rhys, body: { reason: 'Because.' } }),
    ).toMatchObject({ status: 404, type: '/problems/${context}/${aggregate}-not-found' });
  });

  it('is refused without a reason', async () => {
    const rhys = await service.person('Rhys');
    expect(await service.ask('${method}', \`${url}\`, { as: rhys, body: {} })).toMatchObject({ status: 422 });
  });

  it('is not for visitors', async () => {
    expect(await service.ask('${method}', \`${url}\`, { body: { reason: 'Because.' } })).toMatchObject({ status: 401 });
  });
});
`;
};
