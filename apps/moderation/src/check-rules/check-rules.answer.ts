import { type AnswerOf, shown } from '@folkmoot/service';

const rules = {
  phrases: shown.list(shown.text('Words in a row.'), 'Found whole, whatever their case and accents.'),
  patterns: shown.list(shown.text('A pattern in the syntax of RE2.'), 'Found whatever the case.'),
};

export const checkRulesAnswer = shown.named(
  'CheckRules',
  {
    ...rules,
    version: shown.count('How many times they were set. Setting them anew carries it as `seen`.'),
    setAt: shown.orNull(shown.instant('When they were last set; null if they never were.')),
    setBy: shown.orNull(shown.id('The moderator who set them.')),
  },
  'What moderators have comments looked through for.',
);
export type CheckRulesAnswer = AnswerOf<typeof checkRulesAnswer>;

export const checkRulesSet = shown.named(
  'CheckRulesSet',
  {
    version: shown.count('The version that holds from now on.'),
    position: shown.position('Where in the log it stands.'),
  },
  'The rules hold for whatever is posted or edited from now on.',
);
export type CheckRulesSet = AnswerOf<typeof checkRulesSet>;

const tried = shown.named(
  'TriedRule',
  {
    list: shown.oneOf(['phrases', 'patterns'], 'In which list it stands.'),
    at: shown.count('Its place in the list, from 0.'),
    comments: shown.count('How many comments it would have found.'),
  },
  'One rule that was tried.',
);

const foundComment = shown.named(
  'FoundComment',
  {
    commentId: shown.id('The comment.'),
    consultationId: shown.id('The consultation it is in.'),
    text: shown.text('Its words.'),
    ranges: shown.list(
      shown.fields(
        {
          start: shown.count('Where it begins, in Unicode code points.'),
          end: shown.count('Behind its last character.'),
        },
        'A part that a rule finds.',
      ),
      'What the rules find in it.',
    ),
  },
  'A past comment that the rules find something in.',
);

export const checkRulesTrial = shown.named(
  'CheckRulesTrial',
  {
    tried: shown.count('How many past comments were looked through: the newest, at most 1,000.'),
    found: shown.count('In how many of them the rules find something.'),
    rules: shown.list(tried, 'Those rules that find anything.'),
    comments: shown.list(foundComment, 'The newest comments that were found, at most 100.'),
  },
  'What rules would have found, had they been set before.',
);
export type CheckRulesTrial = AnswerOf<typeof checkRulesTrial>;
