import { writeFile } from 'node:fs/promises';
import { discussionStreams } from '@folkmoot/discussion/streams';
import { addressBook } from '@folkmoot/identity/address-book';
import { identityStreams } from '@folkmoot/identity/streams';
import { instantOf } from '@folkmoot/kernel';
import { documentedArchive } from '../../test/archive-file.js';
import { dataDirectories, withEmbedded } from '../../test/data-directory.js';
import { importArchive } from '../import-archive/import-archive.js';
import type { Workplace } from '../workplace.js';
import { eraseComment } from './erase-comment.js';
import { eraseMember, UnknownMember } from './erase-member.js';
import { listErased } from './list-erased.js';
import { receiptText } from './receipt-text.js';

const RHIANNON = 'a1000000-0000-4000-8000-000000000001';
const BENCHES = 'e0000000-0000-4000-8000-000000000001';
const VERA = 'a7000000-0000-4000-8000-000000000007';

let directories: Awaited<ReturnType<typeof dataDirectories>>;
let directory: string;
beforeEach(async () => {
  directories = await dataDirectories();
  directory = directories.next();
  const file = `${directory}.jsonl`;
  await writeFile(file, documentedArchive());
  await work((workplace) => importArchive(workplace, { file }, following));
});
afterEach(() => directories.remove());

const following = { onProgress: () => undefined, signal: new AbortController().signal };

const work = <T>(job: (workplace: Workplace) => Promise<T>): Promise<T> =>
  withEmbedded(directory, (embedded) => job({ embedded, projections: [] }));

const reason = 'Asked for by letter';

/** Somebody with an account, which an archive gives nobody. */
const veraJoins = ({ embedded }: Workplace) => {
  const { keyring } = embedded.platformOf('identity');
  const { members, addresses } = identityStreams(embedded.platformOf('identity'));
  const at = instantOf(Date.now());
  const context = (commandId: string) => ({ commandId, correlationId: VERA, actor: VERA, now: at });
  return async (email: string): Promise<void> => {
    const book = addressBook(addresses, keyring, embedded.masterKey as Buffer);
    const addressHash = await book.claimable(email);
    await addresses.execute(
      addressHash,
      { type: 'claim-address', memberId: VERA },
      context('b7000000-0000-4000-8000-000000000001'),
    );
    await members.execute(
      VERA,
      {
        type: 'join',
        memberId: VERA,
        email,
        addressHash,
        displayName: 'Vera',
        passwordHash: 'none',
        confirmationTokenHash: 'none',
        at,
      },
      context('b7000000-0000-4000-8000-000000000002'),
    );
  };
};

describe('erasing a member of a Folkmoot that does not run', () => {
  it('is decided at once and says that the next start does the rest', async () => {
    const report = await work((workplace) =>
      eraseMember(workplace, { member: RHIANNON, words: 'erased', reason }, following),
    );
    expect(report.running).toBe(false);
    expect(receiptText(report)).toMatch(
      /^Erasure [0-9a-f-]{36}: with their words\n {2}identity {4}at the next start\n[^]*Folkmoot does not run/,
    );
    const { state } = await work(({ embedded }) =>
      identityStreams(embedded.platformOf('identity')).members.load(RHIANNON),
    );
    expect(state).toEqual({ situation: 'erased', erasureId: report.erasureId });
  });

  it('finds them by their address, however it is written', async () => {
    const report = await work(async (workplace) => {
      await veraJoins(workplace)('vera@example.org');
      return eraseMember(workplace, { member: 'Vera@Example.org', words: 'kept', reason }, following);
    });
    expect(report.receipt.requested).toMatchObject({ memberId: VERA, words: 'kept' });
  });

  it('again gives the same receipt', async () => {
    const erase = () =>
      work((workplace) => eraseMember(workplace, { member: RHIANNON, words: 'kept', reason }, following));
    const { erasureId } = await erase();
    expect(await erase()).toMatchObject({ erasureId });
  });

  it('refuses whoever is not known', async () => {
    const erase = (member: string) =>
      work((workplace) => eraseMember(workplace, { member, words: 'kept', reason }, following));
    await expect(erase('nobody@example.org')).rejects.toThrow(UnknownMember);
    await expect(erase('a9000000-0000-4000-8000-000000000009')).rejects.toMatchObject({
      code: 'member-unknown',
    });
  });
});

describe('erasing a comment', () => {
  const erase = (commentId: string) =>
    work((workplace) => eraseComment(workplace, { commentId, reason: 'Court order' }, following));

  it('destroys its key and leaves its place', async () => {
    expect(await erase(BENCHES)).toMatchObject({ commentId: BENCHES, running: false });
    expect(await work((workplace) => listErased(workplace, { directory }))).toEqual([`comment:${BENCHES}`]);
    const { state } = await work(({ embedded }) =>
      discussionStreams(embedded.platformOf('discussion')).comments.load(BENCHES),
    );
    expect(state).toMatchObject({ situation: 'standing', erased: true });
    expect(state).not.toHaveProperty('text');
  });

  it('again changes nothing', async () => {
    const { erasedAt } = await erase(BENCHES);
    expect(await erase(BENCHES)).toMatchObject({ erasedAt });
  });

  it('that is not there is refused', async () => {
    await expect(erase(VERA)).rejects.toMatchObject({ code: 'comment-not-found' });
  });
});
