import type { DiscussionSettings } from '@folkmoot/discussion-domain';
import { Flag, idRule, InstantField, ListOf, Optional, Text } from '@folkmoot/service';

export class DiscussionSettingsDto {
  @Text({ min: 1, max: 200 })
  title!: string;

  @Text({ min: 0, max: 20_000, multiline: true })
  introduction!: string;

  /** The questions asked. */
  @ListOf({ min: 1, max: 500 }, { max: 20 })
  prompts!: string[];

  /** Ids of the officials who take part. */
  @ListOf(idRule, { max: 20 })
  hosts!: string[];

  @Text({ min: 0, max: 2_000, multiline: true })
  safetyNotice!: string;

  @Optional()
  @InstantField()
  opensAt?: string;

  @Optional()
  @InstantField()
  closesAt?: string;

  @Flag()
  officialsMayAnswerAfterClosing!: boolean;

  /** Comments of members are public only once a moderator has looked at them. */
  @Optional()
  @Flag()
  holdFirst?: boolean;
}

/** Not holding is said by saying nothing, as in discussions from before there was a choice. */
export const settingsOf = ({ holdFirst, ...others }: DiscussionSettingsDto): DiscussionSettings => ({
  ...others,
  ...(holdFirst === true && { holdFirst }),
});
