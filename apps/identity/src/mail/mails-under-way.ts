import type { Mailer } from './mailer.js';

/** Mails between the look at whom they are for and their being taken. */
export interface MailsUnderWay {
  /** Everything from that look on. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Looks for somebody's kept mails only when all that were under way are kept: else one could arrive behind that. */
  deletingBehind(mailer: Mailer): Mailer;
}

export const mailsUnderWay = (): MailsUnderWay => {
  const running = new Set<Promise<unknown>>();
  const settled = () => Promise.allSettled([...running]);
  return {
    async during(work) {
      const one = work();
      running.add(one);
      try {
        return await one;
      } finally {
        running.delete(one);
      }
    },
    deletingBehind({ kept, ...mailer }) {
      if (!kept) return mailer;
      return {
        ...mailer,
        kept: {
          ...kept,
          async countTo(email) {
            await settled();
            return kept.countTo(email);
          },
          async deleteTo(email) {
            await settled();
            return kept.deleteTo(email);
          },
        },
      };
    },
  };
};
