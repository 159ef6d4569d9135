/**
 * When a member took part in a consultation, and in each of its discussions: by day (`2026-03-01`), the number of the
 * message that was the first there on that day. The number tells a repeat from a second act.
 */
export interface Attendance {
  readonly days: Readonly<Record<string, number>>;
  readonly discussions: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Attended {
  readonly discussionId: string;
  readonly day: string;
  /** Of the message. */
  readonly ordinal: number;
}

export const NO_ATTENDANCE: Attendance = { days: {}, discussions: {} };

export const afterAttending = (
  attendance: Attendance,
  { discussionId, day, ordinal }: Attended,
): Attendance => {
  const days = { [day]: ordinal, ...attendance.days };
  const inDiscussion = { [day]: ordinal, ...attendance.discussions[discussionId] };
  return { days, discussions: { ...attendance.discussions, [discussionId]: inDiscussion } };
};

/** Whether the message was the member's first on its day, and the first of all. */
export const firstsOf = (
  days: Readonly<Record<string, number>> | undefined,
  { day, ordinal }: Pick<Attended, 'day' | 'ordinal'>,
): { readonly ofDay: boolean; readonly ever: boolean } => {
  const ofDay = days?.[day] === ordinal;
  return { ofDay, ever: ofDay && Object.values(days ?? {}).every((other) => other >= ordinal) };
};
