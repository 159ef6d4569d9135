import { setTimeout as delay } from 'node:timers/promises';
import { FolkmootProcess } from './folkmoot-process.js';
import { newMember, newOrganiser, openDiscussion } from './site.js';

const KILLS = 20;
const WRITERS = 8;

interface Acknowledged {
  readonly id: string;
  readonly text: string;
}

describe('a process that is killed under load', () => {
  it(`loses nothing that it has acknowledged, in ${KILLS} kills`, async () => {
    const site = await FolkmootProcess.create();
    try {
      await site.start();
      const organiser = await newOrganiser(site, 'Olwen');
      const { discussionId } = await openDiscussion(site, organiser);
      const token = await newMember(site, 'Rhys');
      const acknowledged: Acknowledged[] = [];
      const stances = new Map<string, string>();

      for (let kill = 0; kill < KILLS; kill += 1) {
        let running = true;
        const write = async (writer: number): Promise<void> => {
          for (let count = 0; running; count += 1) {
            const text = `Kill ${kill}, writer ${writer}, comment ${count}`;
            try {
              const { status, body } = await site.ask('POST', `/api/discussions/${discussionId}/comments`, {
                token,
                body: { text },
              });
              if (status !== 201) continue;
              const { id } = body as Acknowledged;
              acknowledged.push({ id, text });
              const stance = ['agree', 'disagree', 'unsure'][count % 3] as string;
              const taken = await site.ask('PUT', `/api/comments/${id}/stance`, { token, body: { stance } });
              if (taken.status === 200) stances.set(id, stance);
            } catch {
              // The process has gone in the middle of it: not acknowledged.
            }
          }
        };
        const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer));
        await delay(150 + 40 * (kill % 7));
        await site.kill();
        running = false;
        await Promise.all(writers);
        await site.start();
      }

      expect(acknowledged.length).toBeGreaterThan(KILLS * WRITERS);
      const found = new Map<string, string>();
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        const { body } = await site.ask('GET', `/api/discussions/${discussionId}/comments?page=${page}`, {
          token,
        });
        const shown = body as {
          pages: number;
          items: Acknowledged[];
          viewer: { stances: Record<string, string> };
        };
        pages = shown.pages;
        for (const { id, text } of shown.items) {
          expect(found.has(id)).toBe(false);
          found.set(id, text);
          if (stances.has(id)) expect(shown.viewer.stances[id]).toBe(stances.get(id));
        }
      }
      for (const { id, text } of acknowledged) expect(found.get(id)).toBe(text);
      const texts = [...found.values()];
      expect(new Set(texts).size).toBe(texts.length);
    } finally {
      await site.remove();
    }
  }, 240_000);
});
