/** One thing that doctor has looked at. */
export type Finding =
  | { readonly state: 'well'; readonly about: string; readonly text: string }
  /** Worth knowing, and nothing to do. */
  | { readonly state: 'note'; readonly about: string; readonly text: string }
  | { readonly state: 'wrong'; readonly about: string; readonly text: string; readonly todo: string };

export const well = (about: string, text: string): Finding => ({ state: 'well', about, text });
export const note = (about: string, text: string): Finding => ({ state: 'note', about, text });
export const wrong = (about: string, text: string, todo: string): Finding => ({
  state: 'wrong',
  about,
  text,
  todo,
});

/** Between the state of a thing and the next: what is looked at, and how. */
export interface Patient {
  readonly directory: string;
  /** From the environment; wins over the file. */
  readonly masterKey: string | undefined;
  /** Whether a process holds the directory. */
  readonly inUse: boolean;
}
