import { camel, pascal, sentence, words } from '../names.mjs';
import { packageJson } from './package-json.mjs';

export const domainFiles = ({ name, aggregate }) => {
  const root = `libs/${name}/domain`;
  return {
    [`${root}/package.json`]: packageJson(`${name}-domain`, ['type:domain', `context:${name}`]),
    [`${root}/src/index.ts`]: `export * from './${aggregate}/${aggregate}.js';\nexport * from './rejections.js';\n`,
    [`${root}/src/rejections.ts`]: rejections(aggregate),
    [`${root}/src/${aggregate}/${aggregate}.ts`]: decider(aggregate),
    [`${root}/src/${aggregate}/${aggregate}.spec.ts`]: spec(aggregate),
  };
};

const rejections = (
  aggregate,
) => `import { ${camel(aggregate)}Rejections } from './${aggregate}/${aggregate}.js';

/** Every rule of this context that can be broken: the last part of a problem's \`type\`. */
export const rejections = { ...${camel(aggregate)}Rejections } as const;
`;

const decider = (aggregate) => {
  const [value, type] = [camel(aggregate), pascal(aggregate)];
  return `import { type Decider, type DomainEvent, type EventShapes, type Instant, rejecting, unreachable } from '@folkmoot/kernel';

export const ${value}Rejections = {
  '${aggregate}-not-found': { kind: 'not-found', title: 'There is no such ${words(aggregate)}' },
  '${aggregate}-closed': { kind: 'conflict', title: '${sentence(words(aggregate))} is closed' },
} as const;
const reject = rejecting(${value}Rejections);

export type ${type}Event =
  | DomainEvent<'${aggregate}-opened', { readonly ${value}Id: string; readonly openedAt: Instant }>
  | DomainEvent<'${aggregate}-closed', { readonly ${value}Id: string; readonly closedAt: Instant }>
  | DomainEvent<'${aggregate}-reopened', { readonly ${value}Id: string; readonly reopenedAt: Instant }>;

export const ${value}Shapes: EventShapes<${type}Event> = {
  '${aggregate}-opened': { version: 1, personal: [] },
  '${aggregate}-closed': { version: 1, personal: [] },
  '${aggregate}-reopened': { version: 1, personal: [] },
};

export type ${type} = { readonly situation: 'unknown' } | { readonly situation: 'open' } | { readonly situation: 'closed' };

const evolve = (_state: ${type}, event: ${type}Event): ${type} => {
  switch (event.type) {
    case '${aggregate}-opened':
    case '${aggregate}-reopened':
      return { situation: 'open' };
    case '${aggregate}-closed':
      return { situation: 'closed' };
    default:
      return unreachable(event);
  }
};

export type ${type}Command = { readonly ${value}Id: string; readonly now: Instant } & (
  | { readonly type: 'open-${aggregate}' }
  | { readonly type: 'close-${aggregate}' }
  | { readonly type: 'reopen-${aggregate}' }
);

const decide = (command: ${type}Command, state: ${type}): ${type}Event[] => {
  const { ${value}Id, now } = command;
  if (command.type === 'open-${aggregate}') {
    if (state.situation === 'closed') throw reject('${aggregate}-closed', { ${value}Id });
    return state.situation === 'open' ? [] : [{ type: '${aggregate}-opened', data: { ${value}Id, openedAt: now } }];
  }
  if (state.situation === 'unknown') throw reject('${aggregate}-not-found', { ${value}Id });
  switch (command.type) {
    case 'close-${aggregate}':
      return state.situation === 'closed' ? [] : [{ type: '${aggregate}-closed', data: { ${value}Id, closedAt: now } }];
    case 'reopen-${aggregate}':
      return state.situation === 'open' ? [] : [{ type: '${aggregate}-reopened', data: { ${value}Id, reopenedAt: now } }];
    default:
      return unreachable(command);
  }
};

export const ${value}: Decider<${type}Command, ${type}Event, ${type}> = {
  initial: { situation: 'unknown' },
  decide,
  evolve,
};
`;
};

const spec = (aggregate) => {
  const value = camel(aggregate);
  return `import { scenario } from '@folkmoot/testing';
import { ${value}, type ${pascal(aggregate)}Event } from './${aggregate}.js';

const { given } = scenario(${value});
const ${value}Id = 'one';
const now = '2026-03-01T12:00:00.000Z';
const opened: ${pascal(aggregate)}Event = { type: '${aggregate}-opened', data: { ${value}Id, openedAt: now } };
const closed: ${pascal(aggregate)}Event = { type: '${aggregate}-closed', data: { ${value}Id, closedAt: now } };
const reopened: ${pascal(aggregate)}Event = { type: '${aggregate}-reopened', data: { ${value}Id, reopenedAt: now } };

describe('opening', () => {
  const open = { type: 'open-${aggregate}', ${value}Id, now } as const;

  it('happens once', () => {
    given().when(open).then(opened);
    given(opened).when(open).thenNothing();
  });

  it('does not undo closing', () => {
    given(opened, closed).when(open).thenRejected('${aggregate}-closed');
  });
});

describe('closing', () => {
  const close = { type: 'close-${aggregate}', ${value}Id, now } as const;

  it('happens once', () => {
    given(opened).when(close).then(closed);
    given(opened, closed).when(close).thenNothing();
  });

  it('needs something to close', () => {
    given().when(close).thenRejected('${aggregate}-not-found');
  });
});

describe('reopening', () => {
  const reopen = { type: 'reopen-${aggregate}', ${value}Id, now } as const;

  it('takes closing back', () => {
    given(opened, closed).when(reopen).then(reopened);
    given(opened, closed, reopened).thenState({ situation: 'open' });
  });

  it('leaves alone what is open', () => {
    given(opened).when(reopen).thenNothing();
  });
});
`;
};
