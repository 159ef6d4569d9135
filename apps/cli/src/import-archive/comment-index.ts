/** What must be known of every comment until the end of the archive, in few bytes each. */
export interface CommentIndex {
  readonly size: number;
  /** Undefined: there is none. */
  find(id: string): KnownComment | undefined;
  at(place: number): KnownComment;
  add(comment: Omit<KnownComment, 'place'>): void;
}

export interface KnownComment {
  /** Counts from 0, in the order of the archive. */
  readonly place: number;
  readonly id: string;
  readonly discussionId: string;
  readonly authorId: string;
  readonly topId: string;
  /** Milliseconds. */
  readonly postedAt: number;
  /** When its text was edited, in milliseconds. */
  readonly editedAt?: number;
}

/** In columns, since a hundred thousand small objects take five times the memory. */
export const commentIndex = (): CommentIndex => {
  const places = new Map<string, number>();
  const ids: string[] = [];
  const discussions: string[] = [];
  const authors: string[] = [];
  const tops: string[] = [];
  const posted: number[] = [];
  const edited = new Map<number, number>();
  /** One string for each id, however many comments name it. */
  const interned = new Map<string, string>();
  const intern = (id: string): string => {
    const known = interned.get(id);
    if (known === undefined) interned.set(id, id);
    return known ?? id;
  };
  const at = (place: number): KnownComment => {
    const editedAt = edited.get(place);
    return {
      place,
      id: ids[place] as string,
      discussionId: discussions[place] as string,
      authorId: authors[place] as string,
      topId: tops[place] as string,
      postedAt: posted[place] as number,
      ...(editedAt !== undefined && { editedAt }),
    };
  };
  return {
    get size() {
      return ids.length;
    },
    find(id) {
      const place = places.get(id);
      return place === undefined ? undefined : at(place);
    },
    at,
    add({ id, discussionId, authorId, topId, postedAt, editedAt }) {
      const place = ids.length;
      places.set(id, place);
      ids.push(id);
      discussions.push(intern(discussionId));
      authors.push(intern(authorId));
      tops.push(topId === id ? id : (ids[places.get(topId) as number] as string));
      posted.push(postedAt);
      if (editedAt !== undefined) edited.set(place, editedAt);
    },
  };
};
