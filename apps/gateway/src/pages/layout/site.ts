import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Messages } from '../messages/messages.js';
import type { Dates } from '../words/dates.js';

/** What every component of a page may ask for. */
export interface Site {
  readonly messages: Messages;
  readonly dates: Dates;
  readonly now: number;
  /** Of this page, with its query. */
  readonly path: string;
  readonly viewer?: { readonly memberId: string; readonly displayName: string };
}

export const SiteContext = createContext<Site | undefined>(undefined);

export const useSite = (): Site => {
  const site = useContext(SiteContext);
  if (!site) throw new TypeError('A component stands outside of a page');
  return site;
};
