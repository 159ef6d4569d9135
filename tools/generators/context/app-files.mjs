import { camel, pascal, plural, sentence, upper, words } from '../names.mjs';
import { packageJson } from './package-json.mjs';
import { publishing } from './publishing.mjs';
import { underTest, openingSpec } from './service-specs.mjs';
import { service } from './service.mjs';

export const appFiles = (context) => {
  const { name, aggregate } = context;
  const src = `apps/${name}/src`;
  const open = `${src}/open-${aggregate}/open-${aggregate}`;
  return {
    [`apps/${name}/package.json`]: packageJson(name, ['type:app', `context:${name}`]),
    [`${src}/index.ts`]: `export * from './${name}.js';\nexport * from './streams.js';\n`,
    [`${src}/${name}.ts`]: service(context),
    [`${src}/streams.ts`]: streams(context),
    [`${src}/tokens.ts`]: tokens(context),
    [`${src}/use-cases.ts`]: useCases(context),
    [`${src}/published/published.ts`]: publishing(context),
    [`${src}/${name}-under-test.ts`]: underTest(context),
    [`${open}.controller.ts`]: opening(context),
    [`${open}.spec.ts`]: openingSpec(context),
  };
};

const streams = ({ name, aggregate }) => {
  const [value, many] = [camel(aggregate), camel(plural(aggregate))];
  return `import { ${value}, ${value}Shapes } from '@folkmoot/${name}-domain';
import { aggregate, type Platform, streamCodec } from '@folkmoot/event-sourcing';

/** Where each aggregate is stored, and how. */
export const ${camel(name)}Streams = ({ store, keyring }: Pick<Platform, 'store' | 'keyring'>) => {
  const codecs = {
    ${value}: streamCodec({
      family: '${aggregate}',
      shapes: ${value}Shapes,
      subjectOf: (_data, id) => \`${aggregate}:\${id}\`,
      keyring,
    }),
  };
  return { codecs, ${many}: aggregate({ store, codec: codecs.${value}, decider: ${value} }) };
};

export type ${pascal(name)}Streams = ReturnType<typeof ${camel(name)}Streams>;
export type ${pascal(name)}Codecs = ${pascal(name)}Streams['codecs'];
`;
};

const tokens = ({ name, aggregate }) => {
  const [token, many] = [upper(plural(aggregate)), camel(plural(aggregate))];
  return `/** What controllers may ask Nest for: \`@Inject(${token}) ${many}: ${pascal(name)}Streams['${many}']\`. */
export const ${token} = Symbol('${token}');
`;
};

const useCases = ({
  aggregate,
}) => `import { Open${pascal(aggregate)}Controller } from './open-${aggregate}/open-${aggregate}.controller.js';

/** Everything that can be asked of this service: one controller a use case or read model. */
export const useCases = [Open${pascal(aggregate)}Controller];
`;

const opening = ({ name, aggregate }) => {
  const [value, type, many, token] = [
    camel(aggregate),
    pascal(aggregate),
    camel(plural(aggregate)),
    upper(plural(aggregate)),
  ];
  return `import { Controller, Inject, Post } from '@nestjs/common';
import { deriveId } from '@folkmoot/kernel';
import { Access, Answer, commandAnswer, type CommandAnswer, CommandContext, Does, Problems } from '@folkmoot/service';
import type { ${pascal(name)}Streams } from '../streams.js';
import { ${token} } from '../tokens.js';

@Controller('${plural(aggregate)}')
export class Open${type}Controller {
  constructor(@Inject(${token}) private readonly ${many}: ${pascal(name)}Streams['${many}']) {}

  @Does('${sentence(`opens a ${words(aggregate)}`)}.')
  @Post()
  @Access('member')
  @Answer(commandAnswer)
  @Problems('${aggregate}-closed')
  async open${type}(@CommandContext() context: CommandContext): Promise<CommandAnswer> {
    const ${value}Id = deriveId('${aggregate}', context.commandId);
    const { position } = await this.${many}.execute(
      ${value}Id,
      { type: 'open-${aggregate}', ${value}Id, now: context.now },
      context,
    );
    return { id: ${value}Id, position };
  }
}
`;
};
