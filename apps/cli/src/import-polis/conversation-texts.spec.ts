import { textsOf } from './conversation-texts.js';

const summary = {
  topic: 'Trees',
  url: 'https://pol.is/trees',
  'conversation-description': 'First the ground.\n\nWhich trees? And where should they stand?',
};

it('takes title, summary, background and questions from summary.csv, and keeps the attribution of the data', () => {
  expect(textsOf(summary, 'folder', {})).toEqual({
    consultation: {
      title: 'Trees',
      summary: 'First the ground.',
      background: 'Which trees? And where should they stand?',
      organisation: 'Polis conversation',
      attribution:
        'Data was gathered using the Polis software (compdemocracy.org/polis) and is sub-licensed under CC BY 4.0 ' +
        'with attribution to The Computational Democracy Project. https://pol.is/trees',
    },
    discussion: {
      title: 'Trees',
      introduction: summary['conversation-description'],
      prompts: ['Which trees?', 'And where should they stand?'],
      hosts: [],
      safetyNotice: '',
      officialsMayAnswerAfterClosing: false,
    },
  });
});

it('prefers what the caller says, and no attribution where the caller wants none', () => {
  const { consultation } = textsOf(summary, 'folder', { title: 'Our\ttrees', attribution: '' });
  expect(consultation.title).toBe('Our trees');
  expect(consultation).not.toHaveProperty('attribution');
});

it('is called like its folder where there is no summary.csv', () => {
  const { consultation } = textsOf({}, 'park-2024', {});
  expect(consultation).toMatchObject({ title: 'park-2024', summary: 'park-2024', background: '' });
});

it('stays within what the forms allow, in whole characters', () => {
  const long = { topic: '🌳'.repeat(300), 'conversation-description': '🌳'.repeat(60_000) };
  const { consultation, discussion } = textsOf(long, 'folder', {});
  const lengths = [
    consultation.title,
    consultation.summary,
    consultation.background,
    discussion.introduction,
  ];
  expect(lengths.map((text) => [...text].length)).toEqual([200, 1_000, 50_000, 20_000]);
  expect(lengths.map((text) => text.isWellFormed())).toEqual([true, true, true, true]);
});
