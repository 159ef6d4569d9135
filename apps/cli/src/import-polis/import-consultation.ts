import { addMilliseconds } from '@folkmoot/kernel';
import { contextAt, type ImportRun } from './import-run.js';

/** Drafts and publishes the consultation and starts its one discussion; a later export may have gone on longer. */
export const importConsultation = async (run: ImportRun): Promise<void> => {
  const { plan, streams } = run;
  const { conversation, texts, window } = plan;
  const { consultationId, discussionId, commandId } = conversation;
  const at = (name: string, instant: string) => contextAt(run, commandId(name), Date.parse(instant));
  const now = window.opensAt;
  await streams.consultations.execute(
    consultationId,
    { type: 'draft-consultation', consultationId, text: texts.consultation, now },
    at('draft', now),
  );
  const { state: consultation } = await streams.consultations.execute(
    consultationId,
    { type: 'publish-consultation', consultationId, window, now },
    at('publish', now),
  );
  await streams.discussions.execute(
    discussionId,
    { type: 'start-discussion', discussionId, consultationId, consultation, settings: texts.discussion },
    at('start-discussion', now),
  );
  if (consultation.situation !== 'published' || consultation.window.closesAt >= window.closesAt) return;
  const before = addMilliseconds(consultation.window.closesAt, -1);
  await streams.consultations.execute(
    consultationId,
    { type: 'extend-consultation', consultationId, closesAt: window.closesAt, now: before },
    at(`extend ${window.closesAt}`, before),
  );
};
