import type { DemoPerson } from './person-shape.js';
import { profiled } from './profiled.js';

/** They agree and disagree but say nothing: enough of them that analysis by profile has groups it may show. */
export const silentPeople: readonly DemoPerson[] = [
  { key: 'aled', name: 'Aled Bowen', profile: profiled('25-34', 'male', 'rents-privately', 'employed') },
  { key: 'bea', name: 'Bea Lowther', profile: profiled('25-34', 'female', 'rents-privately', 'employed') },
  { key: 'chidi', name: 'Chidi Eze', profile: profiled('25-34', 'male', 'owns-with-mortgage', 'employed') },
  { key: 'dot', name: 'Dot Harker', profile: profiled('65-74', 'female', 'owns-outright', 'retired') },
  { key: 'emlyn', name: 'Emlyn Rees', profile: profiled('65-74', 'male', 'owns-outright', 'retired') },
  { key: 'farah', name: 'Farah Aziz', profile: profiled('35-44', 'female', 'rents-socially', 'employed') },
  { key: 'gus', name: 'Gus Moffat', profile: profiled('45-54', 'male', 'owns-with-mortgage', 'employed') },
  { key: 'hana', name: 'Hana Kim', profile: profiled('25-34', 'female', 'rents-privately', 'student') },
  { key: 'ivo', name: 'Ivo Marsh', profile: profiled('55-64', 'male', 'rents-socially', 'unemployed') },
  { key: 'june', name: 'June Addy', profile: profiled('55-64', 'female', 'owns-outright', 'retired') },
  { key: 'kit', name: 'Kit Fallow', profile: profiled('16-24', 'another-answer', 'other', 'student') },
  {
    key: 'lowri',
    name: 'Lowri Pugh',
    profile: profiled('45-54', 'female', 'owns-with-mortgage', 'self-employed'),
  },
  { key: 'moses', name: 'Moses Adeyemi', profile: profiled('35-44', 'male', 'rents-socially', 'employed') },
  {
    key: 'nina',
    name: 'Nina Petrova',
    profile: profiled('35-44', 'female', 'owns-with-mortgage', 'employed'),
  },
  { key: 'owen', name: 'Owen Tate', profile: profiled('65-74', 'male', 'owns-outright', 'retired') },
  { key: 'peggy', name: 'Peggy Shaw', profile: profiled('65-74', 'female', 'owns-outright', 'retired') },
  { key: 'quentin', name: 'Quentin Hall' },
  {
    key: 'ruta',
    name: 'Rūta Kazlauskienė',
    profile: profiled('45-54', 'female', 'rents-privately', 'employed'),
  },
];
