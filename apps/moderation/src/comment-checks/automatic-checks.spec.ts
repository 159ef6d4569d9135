import { commentEdited, commentErased } from '@folkmoot/contracts';
import { moderationOfFile } from '../moderation-under-test.js';
import type { Said } from '../others-under-test.js';
import { noChecks } from './automatic-checks.js';

const service = moderationOfFile();
const PETITION = 'Sign the petition against the new road today!';

const begun = async () => {
  const rhys = await service().person('Rhys');
  const place = await service().others.open();
  return (text: string, by = rhys) => service().others.post(place, by.memberId, { text });
};
const foundIn = async ({ commentId }: Said): Promise<readonly string[]> => {
  const { state } = await service().streams.cases.load(commentId);
  return state.situation === 'none' ? [] : state.findings.map(({ check, kind }) => `${check}/${kind}`);
};
const idsOf = ({ commentId, discussionId, consultationId }: Said) => ({
  commentId,
  discussionId,
  consultationId,
});

describe('the automatic checks', () => {
  it('look at every comment that is posted, and open a case for what they find', async () => {
    const post = await begun();
    expect(await foundIn(await post('Call 07911 123456 or see https://bit.ly/x'))).toEqual([
      'links/odd',
      'personal-details/phone',
    ]);
    const plain = await post('Oaks along the path, please.');
    expect(await service().eventsOf(plain.commentId)).toEqual([]);
  });

  it('leave alone what an import brings from long ago, however it is worded', async () => {
    const rhys = await service().person('Rhys');
    const place = await service().others.open();
    const old = { text: 'Call 07911 123456', postedAt: '2026-01-29T11:59:59.999Z' };
    expect(await foundIn(await service().others.post(place, rhys.memberId, old))).toEqual([]);
    const newer = { ...old, postedAt: '2026-01-30T12:00:00.000Z' };
    expect(await foundIn(await service().others.post(place, rhys.memberId, newer))).not.toEqual([]);
  });

  it('look again at what was edited, and no longer find what is gone', async () => {
    const post = await begun();
    const said = await post('Call 07911 123456');
    const text = await service().others.sealed(said.commentId, 'Call the council', 'comment-edited');
    const edited = { ...idsOf(said), text, editedAt: '2026-03-01T12:05:00.000Z' };
    await service().others.tell(
      commentEdited.create(service().others.about(`comment-${said.commentId}`, edited)),
    );
    expect(await foundIn(said)).toEqual([]);
  });

  it('know the same words again, but for those that were erased', async () => {
    const post = await begun();
    const first = await post(PETITION);
    expect(await foundIn(first)).toEqual([]);
    expect(await foundIn(await post(`${PETITION} `, await service().person('Ann')))).toEqual([]);
    const again = await post(PETITION.toUpperCase());
    expect(await foundIn(again)).toContain('repeated/by-author');
    for (const said of [first, again]) {
      const erased = {
        ...idsOf(said),
        why: 'author-forgotten',
        erasedAt: '2026-03-01T12:05:00.000Z',
      } as const;
      await service().others.tell(
        commentErased.create(service().others.about(`comment-${said.commentId}`, erased)),
      );
    }
    expect(await foundIn(await post(PETITION))).toEqual([]);
  });

  it('find nothing where they are switched off', async () => {
    const known = undefined as unknown as Parameters<typeof noChecks>[0];
    expect(await noChecks(known, 'Call 07911 123456')).toEqual([]);
  });
});
