interface Posted {
  readonly id: string;
  readonly authorId: string;
  readonly postedAt: string;
  readonly replyTo: string | undefined;
}

export interface CommentOrder {
  add(comment: Posted): void;
  placeOf(id: string): number | undefined;
  /** By time, none before the one that it replies to; those of one instant as they were stored. */
  sorted(): readonly string[];
  readonly authors: ReadonlySet<string>;
}

/** Ids and times only: the words of a hundred thousand comments need not be in memory at once. */
export const commentOrder = (): CommentOrder => {
  const places = new Map<string, number>();
  const ids: string[] = [];
  const times: number[] = [];
  const authors = new Set<string>();
  return {
    authors,
    placeOf: (id) => places.get(id),
    add({ id, authorId, postedAt, replyTo }) {
      if (places.has(id)) return;
      const answered = replyTo === undefined ? undefined : places.get(replyTo);
      const at = Date.parse(postedAt);
      places.set(id, ids.length);
      ids.push(id);
      times.push(answered === undefined ? at : Math.max(at, times[answered] as number));
      authors.add(authorId);
    },
    sorted: () =>
      ids
        .map((_, place) => place)
        .sort((a, b) => (times[a] as number) - (times[b] as number) || a - b)
        .map((place) => ids[place] as string),
  };
};
