import type { ConsultationStatus, Phase } from '../answers/consultation.js';
import { useSite } from '../layout/site.js';

/** In words and a colour, for a glance. */
export const StatusBadge = ({ status }: { readonly status: ConsultationStatus }) => (
  <strong class={`badge ${status}`}>{useSite().messages.consultation.status[status]}</strong>
);

export const PhaseBadge = ({ phase }: { readonly phase: Phase }) => (
  <strong class={`badge ${phase}`}>{useSite().messages.discussion.phase[phase]}</strong>
);
