/** Instants and days in words, in the site's time zone. */
export interface Dates {
  /** `Sunday 1 March 2026 at 09:00 GMT` */
  moment(instant: string): string;
  /** `1 March 2026, 09:00` */
  short(instant: string): string;
  /** `1 March 2026`, of an instant or a day. */
  day(instantOrDay: string): string;
  /** Today there, `2026-03-01`. */
  today(now: number): string;
}

/** `locale` and `timeZone` as `Intl` knows them. */
export const datesIn = (locale: string, timeZone: string): Dates => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const moment = format({ weekday: 'long', ...day, ...time, timeZoneName: 'short' });
  const short = format({ ...day, ...time });
  const dayOfInstant = format(day);
  const dayAlone = format({ ...day, timeZone: 'UTC' });
  const iso = new Intl.DateTimeFormat('en-CA', { timeZone });
  return {
    moment: (instant) => moment.format(new Date(instant)).replace(`${','} `, ' '),
    short: (instant) => short.format(new Date(instant)).replace(' at ', ', '),
    day: (text) => (text.length === 10 ? dayAlone : dayOfInstant).format(new Date(text)),
    today: (now) => iso.format(now),
  };
};
