import type { DemoPerson } from './person-shape.js';
import { profiled } from './profiled.js';
import { silentPeople } from './silent-people.js';

/** The one password of everybody who can log in. It is public: demonstration data is for trying out only. */
export const DEMO_PASSWORD = 'meadow kestrel lantern';

const COUNCIL = 'Riverside Council';

export const people: readonly DemoPerson[] = [
  { key: 'admin', name: 'Ada Okafor', email: 'admin@demo.test', roles: [{ role: 'administrator' }] },
  { key: 'organiser', name: 'Olwen Pryce', email: 'organiser@demo.test', roles: [{ role: 'organiser' }] },
  { key: 'moderator', name: 'Mo Haddad', email: 'moderator@demo.test', roles: [{ role: 'moderator' }] },
  { key: 'moderator2', name: 'Judith Amos', email: 'moderator2@demo.test', roles: [{ role: 'moderator' }] },
  { key: 'analyst', name: 'Anna Lindqvist', email: 'analyst@demo.test', roles: [{ role: 'analyst' }] },
  {
    key: 'official',
    name: 'Kwame Mensah',
    email: 'official@demo.test',
    roles: [{ role: 'official', organisation: COUNCIL }],
  },
  {
    key: 'resident',
    name: 'Rosa Delgado',
    email: 'resident@demo.test',
    profile: profiled('55-64', 'female', 'rents-socially', 'employed', 'Gas Lane'),
  },
  {
    key: 'neighbour',
    name: 'Tomasz Nowak',
    email: 'neighbour@demo.test',
    profile: profiled('35-44', 'male', 'owns-with-mortgage', 'employed', 'Gas Lane'),
  },
  { key: 'priya', name: 'Priya Raman', profile: profiled('35-44', 'female', 'rents-privately', 'employed') },
  {
    key: 'gareth',
    name: 'Gareth Vaughan',
    profile: profiled('55-64', 'male', 'owns-outright', 'self-employed'),
  },
  { key: 'mei', name: 'Mei Chen', profile: profiled('25-34', 'female', 'rents-privately', 'employed') },
  {
    key: 'ibrahim',
    name: 'Ibrahim Yusuf',
    profile: profiled('35-44', 'male', 'rents-socially', 'self-employed'),
  },
  {
    key: 'elspeth',
    name: 'Elspeth Moir',
    profile: profiled('75-and-over', 'female', 'owns-outright', 'retired'),
  },
  { key: 'dana', name: 'Dana Weiss', profile: profiled('45-54', 'female', 'owns-with-mortgage', 'employed') },
  { key: 'joao', name: 'João Figueira', profile: profiled('25-34', 'male', 'rents-privately', 'student') },
  { key: 'fatima', name: 'Fatima Zahra', profile: profiled('35-44', 'female', 'rents-socially', 'caring') },
  { key: 'callum', name: 'Callum Reid', profile: profiled('45-54', 'male', 'rents-privately', 'employed') },
  {
    key: 'nkechi',
    name: 'Nkechi Obi',
    profile: profiled('45-54', 'female', 'owns-with-mortgage', 'employed'),
  },
  { key: 'stan', name: 'Stan Pike' },
  { key: 'gwen', name: 'Gwen Parry', forgotten: 'kept' },
  { key: 'piotr', name: 'Piotr Lis', forgotten: 'erased' },
  ...silentPeople,
  { key: 'layla', name: 'ليلى حداد', profile: profiled('65-74', 'female', 'rents-socially', 'retired') },
];

/** Who is there when everything is. */
export const lastPerson = people.at(-1) as DemoPerson;
