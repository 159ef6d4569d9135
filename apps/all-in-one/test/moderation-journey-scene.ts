import type { FolkmootProcess } from './folkmoot-process.js';
import { newStaff } from './moderation-journey-people.js';
import { newPlace } from './moderation-journey-reading.js';
import { newMember, newOrganiser } from './site.js';

/** Two moderators, an analyst, two neighbours and somewhere to talk. */
export const newScene = async (site: FolkmootProcess) => {
  const administrator = await newOrganiser(site, 'Olwen');
  return {
    administrator,
    mona: await newStaff(site, administrator, 'Mona', 'moderator'),
    non: await newStaff(site, administrator, 'Non', 'moderator'),
    anan: await newStaff(site, administrator, 'Anan', 'analyst'),
    rhys: await newMember(site, 'Rhys'),
    gwen: await newMember(site, 'Gwen'),
    place: await newPlace(site, administrator),
  };
};

/** Reads what has to be there: a list, or one thing. */
export const reading = (site: FolkmootProcess) => async (path: string, token?: string, position?: string) => {
  const { status, body } = await site.ask('GET', path, {
    ...(token !== undefined && { token }),
    ...(position !== undefined && { headers: { 'folkmoot-position': position } }),
  });
  expect([path, status]).toEqual([path, 200]);
  return body as Record<string, unknown> & { items: Record<string, unknown>[] };
};
