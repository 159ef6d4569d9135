const PAGE_SIZE = 20;

/** Coprime to the number of pages walked over, so that a walk meets every page once before any again. */
const STRIDE = 1_009;

export const ORDERS = ['newest', 'oldest', 'most-agreed'];
export const READERS = ['newcomer', 'veteran'];
export const PAGES = ['first', 'middle', 'last'];
export const LENGTHS = ['short', 'long'];

const pagesOf = ({ total }) => Math.ceil(total / PAGE_SIZE);

const numberOf = {
  first: () => 1,
  middle: (discussion) => Math.ceil(pagesOf(discussion) / 2),
  last: pagesOf,
};

/**
 * Reads of one page again and again (`again/newest/first/veteran/long`) and of another each time
 * (`another/newest/veteran/long`), out of short discussions and a long one.
 *
 * @param {{long: object, short: object[], newcomer: string, veteran: string}} context see
 *   `peers/folkmoot/long-site.mjs`
 */
export function requests({ long, short, ...tokens }) {
  const reads = {};
  for (const order of ORDERS) {
    for (const reader of READERS) {
      const read = (discussion, page) => pageRead(discussion, order, page, reader, tokens[reader]);
      for (const page of PAGES) {
        reads[`again/${order}/${page}/${reader}/short`] = () => read(short[0], numberOf[page](short[0]));
        reads[`again/${order}/${page}/${reader}/long`] = () => read(long, numberOf[page](long));
      }
      reads[`another/${order}/${reader}/short`] = scattered(fullPages(short), reader, read);
      reads[`another/${order}/${reader}/long`] = scattered(fullPages([long]), reader, read);
    }
  }
  return reads;
}

/** A page of ten costs less than one of twenty, and short discussions have more of them. */
const fullPages = (discussions) =>
  discussions.flatMap((discussion) =>
    Array.from({ length: Math.floor(discussion.total / PAGE_SIZE) }, (_, index) => [discussion, index + 1]),
  );

/** The two readers stand half a walk apart, so that neither finds what the other has just had made. */
function scattered(places, reader, read) {
  let step = reader === 'veteran' ? places.length >> 1 : 0;
  return () => read(...places[(step++ * STRIDE) % places.length]);
}

function pageRead({ id, total }, order, page, reader, token) {
  const shown = Math.min(PAGE_SIZE, total - (page - 1) * PAGE_SIZE);
  const stances = reader === 'veteran' ? shown / 5 : 0;
  return {
    method: 'GET',
    path: `/api/discussions/${id}/comments?order=${order}&page=${page}`,
    headers: { authorization: `Bearer ${token}` },
    accepted: (status, body) =>
      status === 200 &&
      body.includes(`"page":${page},`) &&
      body.includes(`"total":${total}`) &&
      occurrences(body, '"firstReplies":') === shown &&
      occurrences(body.slice(body.lastIndexOf('"viewer":')), ':"unsure"') === stances,
  };
}

const occurrences = (text, part) => text.split(part).length - 1;
