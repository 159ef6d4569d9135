import { consultationRevised, discussionRevised } from '@folkmoot/contracts';
import { openKnownDiscussions } from '../known-discussions/known-discussions.js';
import { moderationOfFile } from '../moderation-under-test.js';

describe('when a consultation has changed', () => {
  const service = moderationOfFile();
  const known = () => openKnownDiscussions(service().platform.documents);

  it('knows titles, which discussions hold comments first, and whether it is public', async () => {
    const draft = await service().others.open({ published: false });
    const open = await service().others.open({ holdFirst: true });
    const discussions = await known();
    expect(await discussions.isPublished(draft.consultationId)).toBe(false);
    expect(await discussions.isPublished(open.consultationId)).toBe(true);
    expect(await discussions.consultation(open.consultationId)).toMatchObject({ title: 'A new park' });
    expect(await discussions.discussion(open.discussionId)).toMatchObject({
      title: 'Paths and trees',
      consultationId: open.consultationId,
      holdFirst: true,
    });
    expect(await discussions.discussion(draft.discussionId)).toMatchObject({ holdFirst: false });
  });

  it('knows the titles of now, and that a revised draft is a draft', async () => {
    const { others } = service();
    const { consultationId, discussionId } = await others.open({ published: false, holdFirst: true });
    const revised = consultationRevised.create(
      others.about(`consultation-${consultationId}`, {
        consultationId,
        title: 'A better park',
        summary: '',
        organisation: 'Riverside',
      }),
    );
    const settings = { consultationId, discussionId, title: 'Paths', prompts: [], hosts: [] };
    const changed = discussionRevised.create(others.about(`discussion-${discussionId}`, settings));
    await others.tell(revised, changed, revised);
    const discussions = await known();
    expect(await discussions.consultation(consultationId)).toMatchObject({
      title: 'A better park',
      published: false,
    });
    expect(await discussions.discussion(discussionId)).toMatchObject({ title: 'Paths', holdFirst: false });
  });

  it('takes what it has not heard of for public: nothing is said in a draft', async () => {
    expect(await (await known()).isPublished(crypto.randomUUID())).toBe(true);
  });
});
