import type { Caller } from '@folkmoot/service';
import { analyticsOfTest } from '../analytics-under-test.js';
import { NOON } from '../../test/voices.js';
import { stanceColumns } from './stance-columns.js';
import { stancesTable } from './stances-table.js';

const service = analyticsOfTest();

describe('exporting stances', () => {
  const place = { consultationId: crypto.randomUUID(), discussionId: crypto.randomUUID() };
  const elsewhere = { consultationId: crypto.randomUUID(), discussionId: crypto.randomUUID() };
  const [comment, ann, bob] = [1, 2, 3].map(() => crypto.randomUUID()) as [string, string, string];
  let analyst: Caller;

  beforeEach(async () => {
    analyst = service().person({ role: 'analyst', consultationId: place.consultationId });
    await service().publish(
      service().consultation(place.consultationId),
      service().comment(place, comment, ann),
      service().stance(place, comment, ann, 'agree'),
      service().stance(elsewhere, comment, bob, 'agree'),
      service().stance(place, comment, ann, 'unsure', { previous: 'agree' }),
    );
    await service().folded();
  });

  const about = { takenAt: NOON, commentId: comment, discussionId: place.discussionId, memberId: ann };

  it('has a row for each that was taken or changed there, with every documented column', async () => {
    const url = `/consultations/${place.consultationId}/export/stances?format=jsonl`;
    const { text, headers } = await service().file(url, analyst);
    const rows = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(rows).toEqual([
      { ordinal: 3, ...about, stance: 'agree', previous: null },
      { ordinal: 5, ...about, stance: 'unsure', previous: 'agree' },
    ]);
    expect(Object.keys(rows[0]!)).toEqual(stanceColumns.map(({ name }) => name));
    expect(headers['folkmoot-as-of']).toBe('identity=0, discussion=5, moderation=0');
  });

  it('is the same again for the same cut, whatever came after it', async () => {
    const { ledger, folded } = service().analytics();
    const asOf = folded.asOf();
    const rowsOf = async () => {
      const rows: unknown[] = [];
      for await (const page of stancesTable(ledger, place.consultationId, asOf).pages) rows.push(...page);
      return rows;
    };
    const before = await rowsOf();
    await service().publish(service().stance(place, comment, bob, 'disagree'));
    await service().folded();
    expect(before).toHaveLength(2);
    expect(await rowsOf()).toEqual(before);
  });

  it('is for analysts', async () => {
    const url = `/consultations/${place.consultationId}/export/stances`;
    const others = service().person({ role: 'analyst', consultationId: elsewhere.consultationId });
    expect((await service().file(url, others)).status).toBe(403);
    expect((await service().file(url, undefined)).status).toBe(401);
  });
});
