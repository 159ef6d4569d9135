import { people } from '../src/demo/people.js';
import type { DemoComment, DemoConsultation } from '../src/demo/story-shape.js';

interface Said {
  /** Whether its words are gone by the first start. */
  readonly isErased: boolean;
  readonly isQuestioned: boolean;
  readonly isChecked: boolean;
}

/** Every comment and reply of a story, with what matters of it for moderators. */
export const everythingSaid = (story: readonly DemoConsultation[]): readonly Said[] =>
  story.flatMap(({ discussions }) =>
    discussions.flatMap(({ comments, holdFirst = false }) =>
      comments.flatMap((comment) => saidIn(comment, comment.day, holdFirst)),
    ),
  );

const saidIn = (told: Omit<DemoComment, 'day'>, day: number, isHeld: boolean): readonly Said[] => {
  const { by, withdrawn = false, found = [], questioned = [], replies = [] } = told;
  const hasLeft = people.find(({ key }) => key === by)?.forgotten === 'erased';
  const isChecked = isHeld || found.length > 0;
  return [
    {
      isErased: hasLeft || (withdrawn && day < -7.5),
      isQuestioned: isChecked || questioned.length > 0,
      isChecked,
    },
    ...replies.flatMap((reply) => saidIn(reply, day, isHeld)),
  ];
};

interface Shown {
  readonly text: string | null;
  readonly firstReplies?: readonly Shown[];
}

/** The comment that begins so, or the one with a reply that does: a comment without words is found by its reply. */
export const commentIn = (
  shown: readonly object[],
  beginning: string,
  { reply = false }: { readonly reply?: boolean } = {},
): object => {
  const begins = ({ text }: Shown) => text?.startsWith(beginning) === true;
  const found = (shown as readonly Shown[]).find((one) =>
    reply ? one.firstReplies?.some(begins) === true : begins(one),
  );
  if (!found) throw new Error(`Nothing begins with "${beginning}"`);
  return found;
};
