import { aConsultation, aDiscussion, aThread, rendered } from '../page-under-test.js';
import type { CommentPage } from '../answers/comment.js';
import type { Discussion } from '../answers/consultation.js';
import { DiscussionPage } from './discussion-page.js';

const comments: CommentPage = {
  order: 'newest',
  items: [aThread()],
  page: 1,
  pages: 1,
  total: 1,
  position: null,
  viewer: null,
};

const page = (more: Partial<Discussion> = {}): string =>
  rendered(<DiscussionPage discussion={aDiscussion(more)} comments={comments} />);

describe('the page of a discussion', () => {
  it('says when it runs', () => {
    expect(page()).toMatch(/Runs from <time[^>]*>1 February 2026<\/time> to <time[^>]*>1 April 2026<\/time>/);
  });

  it('of a draft says no dates, for there are none yet', () => {
    const { id, title } = aConsultation();
    const draft = page({
      phase: 'hidden',
      opensAt: null,
      closesAt: null,
      consultation: { id, title, status: 'draft' },
    });
    expect(draft).toContain('Not public yet');
    expect(draft).not.toContain('Runs from');
  });

  it('says when it closed', () => {
    const closed = page({ phase: 'closed', closesAt: '2026-02-20T09:00:00.000Z' });
    expect(closed).toMatch(/closed on <time[^>]*>Friday 20 February 2026 at 09:00 GMT<\/time>/);
  });

  it('of a withdrawn consultation does not say that it closed on a day to come', () => {
    const { id, title } = aConsultation();
    const withdrawn = page({ phase: 'closed', consultation: { id, title, status: 'withdrawn' } });
    expect(withdrawn).toContain('can still be read');
    expect(withdrawn).not.toContain('closed on');
  });
});
