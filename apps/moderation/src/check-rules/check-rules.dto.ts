import { ListOf, WholeNumber } from '@folkmoot/service';

/** The rule on what a rule may be is the domain's, which names the one that is wrong; these bounds only keep a list from being absurd. */
const RULE_BOUND = { min: 0, max: 2_000, multiline: true };

export class TryCheckRulesDto {
  /** Words in a row, found whole, whatever their case and accents. */
  @ListOf(RULE_BOUND, { max: 5_000 })
  phrases!: string[];

  /** In the syntax of RE2, whatever the case. */
  @ListOf(RULE_BOUND, { max: 500 })
  patterns!: string[];
}

export class SetCheckRulesDto extends TryCheckRulesDto {
  /** The version that was looked at, so that nobody undoes what somebody else has just set. */
  @WholeNumber({ min: 0, max: 1_000_000_000 })
  seen!: number;
}
