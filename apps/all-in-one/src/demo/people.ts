import type { RoleGrant } from '@folkmoot/service';

export interface DemoPerson {
  /** Names the person in the story; the id derives from it. */
  readonly key: string;
  readonly name: string;
  /** Those with an address can log in. */
  readonly email?: string;
  readonly roles?: readonly Omit<RoleGrant, 'consultationId'>[];
}

/** The one password of everybody who can log in. It is public: demonstration data is for trying out only. */
export const DEMO_PASSWORD = 'meadow kestrel lantern';

const COUNCIL = 'Riverside Council';

export const people: readonly DemoPerson[] = [
  { key: 'admin', name: 'Ada Okafor', email: 'admin@demo.test', roles: [{ role: 'administrator' }] },
  { key: 'organiser', name: 'Olwen Pryce', email: 'organiser@demo.test', roles: [{ role: 'organiser' }] },
  { key: 'moderator', name: 'Mo Haddad', email: 'moderator@demo.test', roles: [{ role: 'moderator' }] },
  { key: 'analyst', name: 'Anna Lindqvist', email: 'analyst@demo.test', roles: [{ role: 'analyst' }] },
  {
    key: 'official',
    name: 'Kwame Mensah',
    email: 'official@demo.test',
    roles: [{ role: 'official', organisation: COUNCIL }],
  },
  { key: 'resident', name: 'Rosa Delgado', email: 'resident@demo.test' },
  { key: 'neighbour', name: 'Tomasz Nowak', email: 'neighbour@demo.test' },
  { key: 'priya', name: 'Priya Raman' },
  { key: 'gareth', name: 'Gareth Vaughan' },
  { key: 'mei', name: 'Mei Chen' },
  { key: 'ibrahim', name: 'Ibrahim Yusuf' },
  { key: 'elspeth', name: 'Elspeth Moir' },
  { key: 'dana', name: 'Dana Weiss' },
  { key: 'joao', name: 'João Figueira' },
  { key: 'fatima', name: 'Fatima Zahra' },
  { key: 'callum', name: 'Callum Reid' },
  { key: 'nkechi', name: 'Nkechi Obi' },
  { key: 'layla', name: 'ليلى حداد' },
];

/** Who is there when everything is. */
export const lastPerson = people.at(-1) as DemoPerson;
