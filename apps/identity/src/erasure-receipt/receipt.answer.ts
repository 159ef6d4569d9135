import { ERASING_CONTEXTS, WORDS } from '@folkmoot/identity-domain';
import { type AnswerOf, shown } from '@folkmoot/service';

const erasedItem = shown.named(
  'ErasedItem',
  { what: shown.text('What there was: `comment texts`, `profiles`…'), count: shown.count('How many.') },
  'Something that is erased.',
);

const erasingPart = shown.named(
  'ErasingPart',
  {
    part: shown.oneOf(ERASING_CONTEXTS, 'Which part of Folkmoot.'),
    state: shown.oneOf(['pending', 'erased'], 'Whether anything may be left there.'),
    erased: shown.list(erasedItem, 'What there was; empty while it is pending.'),
    confirmedAt: shown.orNull(shown.instant('When nothing was left; null while it is pending.')),
  },
  'What became of an erasure in one part of Folkmoot.',
);

export const receipt = shown.named(
  'ErasureReceipt',
  {
    id: shown.id('The erasure.'),
    requestedAt: shown.instant('When it was asked for.'),
    words: shown.oneOf(WORDS, 'Whether what was said stays, by a former member, or goes too.'),
    completedAt: shown.orNull(shown.instant('When the last part had followed; null before.')),
    parts: shown.list(erasingPart, 'Every part of Folkmoot that holds anything of members.'),
  },
  'What was erased where. It names nobody.',
);
export type Receipt = AnswerOf<typeof receipt>;
