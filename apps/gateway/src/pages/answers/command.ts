/** What a command answers. */
export interface CommandAnswer {
  readonly id: string;
  readonly position: string;
}
