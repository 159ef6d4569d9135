import type { Session } from '../sessions/session.js';
import type { Sessions } from '../sessions/sessions.js';
import type { AskDiscussion } from './ask-discussion.js';
import type { EventStream } from './event-stream.js';

export interface LiveReader {
  readonly discussionId: string;
  /** What was shown when the stream was opened; it must stay good. */
  readonly token: string | undefined;
  readonly memberId: string | undefined;
  readonly stream: EventStream;
}

/** Keeps streams alive, and ends those whose reader may no longer read. */
export interface LiveReaders {
  /** The answer takes it out again. */
  add(reader: LiveReader): () => void;
  endAll(): void;
}

/** Milliseconds. */
const HEARTBEAT = 15_000;

export const liveReaders = (sessions: Sessions, ask: AskDiscussion): LiveReaders => {
  const open = new Map<LiveReader, NodeJS.Timeout>();

  const mayRead = async ({ token, discussionId }: LiveReader): Promise<boolean> => {
    let session: Session | undefined;
    if (token !== undefined) {
      session = await sessions.of(token);
      if (!session) return false;
    }
    return (await ask.refusal(discussionId, session)) === undefined;
  };

  const check = async (reader: LiveReader): Promise<void> => {
    try {
      if (!(await mayRead(reader))) return reader.stream.end();
    } catch {
      // A service that cannot be reached has taken nobody's rights away.
    }
    reader.stream.beat();
  };

  sessions.onChange((memberId) => {
    for (const reader of open.keys()) if (reader.memberId === memberId) void check(reader);
  });

  return {
    add(reader) {
      open.set(
        reader,
        setInterval(() => void check(reader), HEARTBEAT),
      );
      return () => {
        clearInterval(open.get(reader));
        open.delete(reader);
      };
    },
    endAll() {
      for (const { stream } of open.keys()) stream.end();
    },
  };
};
