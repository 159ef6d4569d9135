import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { createTree } from '@nx/devkit/testing';
import ts from 'typescript';
import makeContext from './context/context.mjs';
import makeEventVersion from './event-version/event-version.mjs';
import makeUseCase from './use-case/use-case.mjs';

const root = join(import.meta.dirname, '../..');

/** The project as it is on disk; what is written to it stays in memory. */
const project = (): Tree => {
  const FilesTree = createTree().constructor as new (root: string, isVerbose: boolean) => Tree;
  return new FilesTree(root, false);
};

const changed = (tree: Tree): { path: string; text: string }[] =>
  tree
    .listChanges()
    .map(({ path, content }) => ({ path, text: (content ?? '').toString() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

const text = (tree: Tree, path: string): string => tree.read(path, 'utf8') ?? '';

/** What the compiler says of the changed files as if they stood in the project, and of nothing else. */
const typeErrors = (tree: Tree, paths: Record<string, string[]> = {}): string[] => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.convertCompilerOptionsFromJson(
    (config as { compilerOptions: object }).compilerOptions,
    root,
  );
  const overlay = new Map(changed(tree).map((file) => [join(root, file.path), file.text]));
  const host = ts.createCompilerHost({ ...options, paths });
  const { fileExists, readFile } = host;
  const directoryExists = host.directoryExists?.bind(host);
  host.fileExists = (path) => overlay.has(path) || fileExists(path);
  host.readFile = (path) => overlay.get(path) ?? readFile(path);
  host.directoryExists = (path) =>
    [...overlay.keys()].some((file) => file.startsWith(`${path}/`)) || (directoryExists?.(path) ?? false);
  host.getSourceFile = (path, languageVersion) => {
    const source = host.readFile(path);
    return source === undefined ? undefined : ts.createSourceFile(path, source, languageVersion);
  };
  const files = [...overlay.keys()].filter((path) => path.endsWith('.ts'));
  const program = ts.createProgram(files, { ...options, paths }, host);
  return files
    .map((path) => program.getSourceFile(path))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
};

const lintReports = (tree: Tree): string[] =>
  (
    JSON.parse(
      execFileSync(process.execPath, ['tools/eslint/lint-texts.mjs'], {
        cwd: root,
        input: JSON.stringify(changed(tree).filter(({ path }) => path.endsWith('.ts'))),
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '' },
      }),
    ) as string[][]
  ).flat();

const CHECKED = 60_000;

describe('a use case', () => {
  const flag = { name: 'flag-comment', context: 'discussion', path: 'comments/:commentId/flag' };

  it(
    'is one folder and two touched files, and passes the compiler and the linter',
    async () => {
      const tree = project();
      await makeUseCase(tree, flag);
      expect(changed(tree).map(({ path }) => path)).toEqual([
        'apps/discussion/src/flag-comment/flag-comment.controller.ts',
        'apps/discussion/src/flag-comment/flag-comment.dto.ts',
        'apps/discussion/src/flag-comment/flag-comment.spec.ts',
        'apps/discussion/src/use-cases.ts',
        'libs/discussion/domain/src/comment/comment.ts',
      ]);
      expect(typeErrors(tree)).toEqual([]);
      expect(lintReports(tree)).toEqual([]);
    },
    CHECKED,
  );

  it('is listed in order, by its method and path', async () => {
    const tree = project();
    await makeUseCase(tree, { ...flag, method: 'PUT' });
    const controllers = /useCases = \[([^\]]*)\]/
      .exec(text(tree, 'apps/discussion/src/use-cases.ts'))?.[1]
      ?.match(/\w+/g);
    expect(controllers).toContain('FlagCommentController');
    expect(controllers).toEqual([...(controllers ?? [])].sort());
    expect(text(tree, 'apps/discussion/src/flag-comment/flag-comment.controller.ts')).toContain(
      `@Put('comments/:commentId/flag')`,
    );
  });

  it(
    'can be about a member, whom it tells from the one who asks',
    async () => {
      const tree = project();
      await makeUseCase(tree, {
        name: 'flag-member',
        context: 'identity',
        path: 'members/:memberId/flag',
      });
      expect(text(tree, 'libs/identity/domain/src/member/member.ts')).toContain(`case 'flag-member':`);
      expect(typeErrors(tree)).toEqual([]);
    },
    CHECKED,
  );

  it('never replaces one that is there', async () => {
    await expect(makeUseCase(project(), { ...flag, name: 'post-comment' })).rejects.toThrow('there already');
  });

  it('needs an aggregate that there is', async () => {
    await expect(makeUseCase(project(), { ...flag, path: 'things/:thingId/flag' })).rejects.toThrow(
      'thing.ts',
    );
    await expect(makeUseCase(project(), { ...flag, path: 'comments' })).rejects.toThrow('names no aggregate');
  });
});

describe('an event version', () => {
  const edited = { context: 'discussion', aggregate: 'comment', event: 'comment-edited' };

  it(
    'is the next number, a way there and a golden file of the last, and passes the compiler and the linter',
    async () => {
      const tree = project();
      await makeEventVersion(tree, edited);
      expect(text(tree, 'libs/discussion/domain/src/comment/comment-events.ts')).toContain(
        `'comment-edited': { version: 2, personal: ['text'] }`,
      );
      expect(text(tree, 'apps/discussion/src/upcasts/comment.ts')).toContain(
        `'comment-edited.v1': (data) => data,`,
      );
      expect(
        JSON.parse(text(tree, 'apps/discussion/src/upcasts/golden/comment-edited.v1.json')),
      ).toMatchObject({
        family: 'comment',
        stored: { type: 'comment-edited.v1', data: { text: 'text', editedAt: '2026-01-01T00:00:00.000Z' } },
        reads: { type: 'comment-edited' },
      });
      expect(typeErrors(tree)).toEqual([]);
      expect(lintReports(tree)).toEqual([]);
    },
    CHECKED,
  );

  it('can follow another, and parts from a shape that events share', async () => {
    const tree = project();
    await makeEventVersion(tree, edited);
    await makeEventVersion(tree, edited);
    await makeEventVersion(tree, { ...edited, event: 'comment-restored' });
    const upcasts = text(tree, 'apps/discussion/src/upcasts/comment.ts').match(/'.*v\d'/g);
    expect(upcasts).toEqual([`'comment-edited.v1'`, `'comment-edited.v2'`, `'comment-restored.v1'`]);
    expect(text(tree, 'libs/discussion/domain/src/comment/comment-events.ts')).toContain(
      `'comment-restored': { ...nothingPersonal, version: 2 }`,
    );
    expect(text(tree, 'apps/discussion/src/streams.ts').match(/commentUpcasts/g)).toHaveLength(2);
  });

  it(
    'finds the events of a big aggregate in their own file, behind their names',
    async () => {
      const tree = project();
      await makeEventVersion(tree, { context: 'identity', aggregate: 'member', event: 'member-imported' });
      expect(text(tree, 'libs/identity/domain/src/member/member-events.ts')).toContain(
        `'member-imported': { version: 2, personal: ['displayName'] }`,
      );
      expect(
        JSON.parse(text(tree, 'apps/identity/src/upcasts/golden/member-imported.v1.json')),
      ).toMatchObject({
        stored: {
          type: 'member-imported.v1',
          data: {
            memberId: '00000000-0000-4000-8000-000000000001',
            displayName: 'displayName',
            source: 'source',
          },
        },
      });
      expect(typeErrors(tree)).toEqual([]);
    },
    CHECKED,
  );

  it('needs an event that there is', async () => {
    await expect(makeEventVersion(project(), { ...edited, event: 'comment-eaten' })).rejects.toThrow(
      'comment-eaten',
    );
  });
});

describe('a context', () => {
  it(
    'has a domain, a service and contracts, takes use cases, and passes the compiler and the linter',
    async () => {
      const tree = project();
      await makeContext(tree, { name: 'weather', aggregate: 'storm' });
      await makeUseCase(tree, { name: 'name-storm', context: 'weather', path: 'storms/:stormId/name' });
      const tags = (path: string) => (JSON.parse(text(tree, path)) as { nx: { tags: string[] } }).nx.tags;
      expect(tags('apps/weather/package.json')).toEqual(['type:app', 'context:weather']);
      expect(tags('libs/weather/domain/package.json')).toEqual(['type:domain', 'context:weather']);
      const domain = [join(root, 'libs/weather/domain/src/index.ts')];
      expect(typeErrors(tree, { '@folkmoot/weather-domain': domain })).toEqual([]);
      expect(lintReports(tree)).toEqual([]);
    },
    CHECKED,
  );

  it('never replaces one that is there, and has no word of the language for a name', async () => {
    await expect(makeContext(project(), { name: 'discussion', aggregate: 'a' })).rejects.toThrow(
      'there already',
    );
    await expect(makeContext(project(), { name: 'moderation', aggregate: 'case' })).rejects.toThrow(
      'moderation-case',
    );
  });
});
