import { ratesOf } from '@folkmoot/analytics-domain';
import { rejecting } from '@folkmoot/kernel';
import type { FigureKind, FigureReader } from '../figure/figure.js';
import { scopeOfPageIn } from '../figure/scopes.js';
import { places } from '../participation/participation-model.js';
import { rejections } from '../rejections.js';
import type { CommentAgreement, DiscussionAgreement } from './agreement.answer.js';
import { type AgreementDocument, agreements } from './agreement-model.js';

const reject = rejecting(rejections);
const PAGE = 100;

/** Throws `discussion-unknown`. */
export const consultationOf = async (reader: FigureReader, discussionId: string): Promise<string> => {
  const place = await reader.collection(places).get(discussionId);
  if (!place || place.begun === 0) throw reject('discussion-unknown', { discussionId });
  return place.consultationId;
};

const viewOf = ({ id, isReply, agree, disagree, unsure }: AgreementDocument): CommentAgreement => ({
  commentId: id,
  isReply,
  agree,
  disagree,
  unsure,
  ...ratesOf({ agree, disagree, unsure }),
});

export const agreementFigure: FigureKind<
  { readonly discussionId: string; readonly page: number },
  DiscussionAgreement
> = {
  figure: 'agreement',
  version: 1,
  scopeOf: scopeOfPageIn('discussionId'),
  async data(reader, { discussionId, page }) {
    await consultationOf(reader, discussionId);
    const collection = reader.collection(agreements);
    const total = await collection.count({ where: { discussionId } });
    const upTo = await collection.page({
      where: { discussionId },
      sort: [{ field: 'posted', direction: 'ascending' }],
      limit: page * PAGE,
    });
    return {
      items: upTo.slice((page - 1) * PAGE).map(viewOf),
      page,
      pages: Math.max(1, Math.ceil(total / PAGE)),
      total,
    };
  },
};
