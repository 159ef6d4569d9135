import { Text } from '@folkmoot/service';

/** The rule on how long a comment may be is the domain's; this bound only keeps a text from being absurd. */
export const TEXT_BOUND = 100_000;

export class PostCommentDto {
  @Text({ min: 0, max: TEXT_BOUND, multiline: true })
  text!: string;
}
