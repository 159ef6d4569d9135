import { eventually } from '@folkmoot/testing';
import type { FolkmootProcess } from './folkmoot-process.js';
import { memberIdOf, type Person } from './authorisation-people.js';
import type { RouteFacts } from './authorisation-table.js';
import { logIn, made, newMember, openDiscussion } from './site.js';

interface Staff {
  /** Of the whole site; makes places and decides. */
  readonly administrator: string;
  /** Whose are the things of others. */
  readonly stranger: string;
  /** Who tells moderators about comments. */
  readonly reporter: string;
}

/** Things to ask about: each made when it is needed, by whom it is to belong to. */
export const thingsFor = (site: FolkmootProcess, { administrator, stranger, reporter }: Staff) => {
  let names = 0;

  const place = async () => {
    const opened = await openDiscussion(site, administrator);
    const entry = await site.ask('POST', `/api/consultations/${opened.consultationId}/timeline`, {
      token: administrator,
      body: { title: 'A walk', date: '2026-03-01' },
    });
    expect(entry.status).toBe(201);
    return { ...opened, entryId: (entry.body as { id: string }).id };
  };

  const act = async (token: string, path: string, body: object = {}): Promise<void> => {
    await eventually(async () => {
      const { status, body: answer } = await site.ask('POST', path, { token, body });
      if (status >= 300) throw new Error(`${path} answers ${JSON.stringify(answer)}`);
    });
  };

  /** A comment with a case, in the state that the route is about. */
  const comment = async (discussionId: string, author: string, { given }: RouteFacts): Promise<string> => {
    const commentId = await made(site, author, `/api/discussions/${discussionId}/comments`, {
      text: 'Oaks, please.',
    });
    await act(reporter, `/api/comments/${commentId}/reports`, { reason: 'spam' });
    if (given === 'withdrawn') await act(author, `/api/comments/${commentId}/withdraw`);
    if (given === 'decided' || given === 'appealed') {
      const decision = { action: 'hide', reason: 'spam', statement: 'It is an advertisement.', seen: 0 };
      await act(administrator, `/api/cases/${commentId}/decisions`, decision);
    }
    if (given === 'appealed') await act(author, `/api/cases/${commentId}/appeal`, { text: 'It is not.' });
    return commentId;
  };

  /** Somebody whom nobody will miss. */
  const member = async (): Promise<string> =>
    memberIdOf(site, await newMember(site, `Bystander-${(names += 1)}`));

  const session = async (name: string): Promise<string> => {
    const token = await logIn(site, name);
    return eventually(async () => {
      const { body } = await site.ask('GET', '/api/sessions', { token });
      const own = (body as { id: string; current: boolean }[]).find(({ current }) => current);
      if (!own) throw new Error('The session is not listed yet');
      return own.id;
    });
  };

  const makers: Readonly<Record<string, (owner: Person | undefined, facts: RouteFacts) => Promise<string>>> =
    {
      consultationId: async () => (await place()).consultationId,
      discussionId: async () => (await place()).discussionId,
      commentId: async (owner, facts) =>
        comment((await place()).discussionId, owner?.token ?? stranger, facts),
      caseId: async (owner, facts) => comment((await place()).discussionId, owner?.token ?? stranger, facts),
      memberId: async (owner) => owner?.memberId ?? (await member()),
      sessionId: (owner) => session(owner?.name ?? 'Stranger'),
      erasureId: () => Promise.resolve(crypto.randomUUID()),
      number: () => Promise.resolve('1'),
    };

  return {
    /** The address with things of an owner, or of others, in the place of its parameters. */
    async address(template: string, owner: Person | undefined, facts: RouteFacts): Promise<string> {
      const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      if (names.includes('entryId')) {
        const { consultationId, entryId } = await place();
        return template.replace('{consultationId}', consultationId).replace('{entryId}', entryId);
      }
      let address = template;
      for (const name of names) {
        const make = makers[name];
        if (!make) throw new Error(`Nobody knows how to make a ${name} for ${template}`);
        address = address.replace(`{${name}}`, await make(owner, facts));
      }
      return facts.query === undefined ? address : `${address}?${facts.query}`;
    },
  };
};
