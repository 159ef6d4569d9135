import { useSite } from './site.js';

interface TimeProps {
  /** An instant, or for `day` also a day. */
  readonly at: string;
  readonly as: 'moment' | 'short' | 'day';
}

export const Time = ({ at, as }: TimeProps) => {
  const { dates } = useSite();
  return <time dateTime={at}>{dates[as](at)}</time>;
};
