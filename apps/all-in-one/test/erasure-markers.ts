import { randomBytes } from 'node:crypto';

const markersOf = <Name extends string>(...names: readonly Name[]): Readonly<Record<Name, string>> =>
  Object.fromEntries(names.map((name) => [name, name + randomBytes(5).toString('hex')])) as Record<
    Name,
    string
  >;

/** A text for each door, that is nowhere else in the world. */
export const markersForLife = () => ({
  /** What is of the person: gone whether the words stay or go. */
  personal: markersOf(
    'email',
    'name',
    'renamed',
    'ward',
    'device',
    'otherdevice',
    'note',
    'redactionstatement',
    'hidingstatement',
    'warning',
    'suspension',
    'reason',
    'appeal',
    'judgement',
  ),
  /** What was said in public, or meant to be. */
  words: markersOf(
    'comment',
    'edited',
    'reply',
    'long',
    'keyed',
    'form',
    'redacted',
    'around',
    'hidden',
    'held',
    'withdrawn',
  ),
  /** What is not kept once it is no more true: an answer that was changed. */
  replaced: markersOf('earlierward'),
  /** What Folkmoot was told and has no reason to keep: never in any file. */
  passing: markersOf(
    'password',
    'wrongpassword',
    'idempotencykey',
    'checked',
    'draft',
    'refused',
    'brokenjson',
    'searched',
  ),
});

export type Markers = ReturnType<typeof markersForLife>;
