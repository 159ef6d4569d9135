import type { DemoComment } from './story-shape.js';

/** What people say about the park. What was questioned of it stands in files of its own. */
export const parkComments: readonly DemoComment[] = [
  {
    by: 'priya',
    day: -11,
    text: 'Please keep the old towpath. My children walk it to school, and it is the only way across that is not beside a road.',
    stances: [13, 1, 1],
    replies: [
      {
        by: 'official',
        text: 'The towpath stays in both drawings. What may change is its surface: we are asking the waterways trust whether it can be widened to two metres.',
        stances: [9, 0, 2],
        replies: [
          {
            by: 'gareth',
            text: 'Two metres would make it possible to pass a pram. Thank you for answering.',
          },
        ],
      },
      { by: 'mei', text: 'And please light it. In winter it is dark by four.' },
      { by: 'dana', text: 'Low lights, though. There are bats under the bridge.', stances: [8, 0, 1] },
      { by: 'callum', text: 'Bats and prams can share. Amber light, at knee height, off after ten.' },
    ],
  },
  {
    by: 'gareth',
    day: -11,
    text: 'No barriers that stop cargo bikes and mobility scooters. Every gate on the canal is too narrow for mine.',
    stances: [10, 2, 2],
  },
  {
    by: 'elspeth',
    day: -10,
    text: 'Benches. With backs and arms. Every hundred metres, not one at each end. I can walk the whole river if I may sit down four times.',
    stances: [15, 0, 0],
    replies: [{ by: 'resident', text: 'This. My father stopped coming when the last bench went.' }],
  },
  {
    by: 'joao',
    day: -10,
    text: 'I would rather have one long meadow than ten small flower beds. Beds need money every year and a meadow needs a scythe in August.',
    stances: [9, 4, 2],
    edited:
      'I would rather have one long meadow than ten small flower beds. Beds need money every year; a meadow needs one cut in late August.',
  },
  {
    by: 'ibrahim',
    day: -9,
    text: 'Five-a-side is full every evening until nine. Whatever grows here, leave room for a pitch that is free to use.',
    stances: [7, 5, 3],
    replies: [
      { by: 'fatima', text: 'A pitch with set hours for girls, please. At the old one we never got on.' },
      { by: 'neighbour', text: 'Not under our windows. The far end, behind the gasholder, would be fine.' },
    ],
  },
  {
    by: 'mei',
    day: -9,
    text: 'A water tap for bottles and for dogs, near the playground.',
    stances: [11, 0, 2],
  },
  {
    by: 'callum',
    day: -8,
    text: 'The gasholder frame should stay. It is the one thing everybody here can draw from memory.',
    stances: [12, 2, 1],
    replies: [
      {
        by: 'official',
        text: 'It is listed, so it stays whatever is decided. The question is only whether one may go inside.',
      },
    ],
  },
  {
    by: 'nkechi',
    day: -8,
    text: 'Could the allotment waiting list be shortened here? Even twelve half plots would help.',
    stances: [8, 3, 4],
  },
  {
    by: 'dana',
    day: -7,
    text: 'The ground under the gasworks is not clean. I want to read the soil report before I say what should grow there.',
    stances: [14, 0, 1],
    replies: [
      {
        by: 'official',
        text: 'The report is linked in the timeline now. In short: a metre of clean soil over the eastern third, nothing edible without raised beds.',
      },
    ],
  },
  {
    by: 'fatima',
    day: -7,
    text: 'A playground in sight of the café, so that whoever watches can also sit in the shade.',
    stances: [10, 1, 1],
  },
  {
    by: 'layla',
    day: -6,
    text: 'أتمنى أن تكون هناك أشجار ظليلة على طول الطريق، فالصيف أصبح حاراً جداً على كبار السن.',
    stances: [6, 0, 3],
  },
  {
    by: 'neighbour',
    day: -6,
    text: 'No more car parking. People will drive to whatever has a car park, and Gas Lane is full already.',
    stances: [8, 6, 1],
    questioned: [
      {
        step: 'report',
        by: 'callum',
        reason: 'off-topic',
        note: 'We are here for the park, not for parking.',
        after: 5,
      },
      {
        step: 'decide',
        by: 'moderator',
        action: 'keep',
        reason: 'no-breach',
        statement: 'How people get to the park is part of the question. It stays.',
        after: 9,
      },
    ],
    replies: [
      { by: 'elspeth', text: 'Some of us cannot come any other way. A few spaces for blue badges, then.' },
      { by: 'neighbour', text: 'Agreed, blue badges of course.' },
    ],
  },
  { by: 'resident', day: -5, text: 'Toilets that are open when the park is open.', stances: [16, 0, 0] },
  {
    by: 'joao',
    day: -5,
    text: 'Let the scouts and the rowing club share one building instead of giving each a hut.',
    stances: [5, 2, 6],
  },
  {
    by: 'ibrahim',
    day: -5,
    text: 'Ring me on the number in the shop window if you want to sign for the pitch.',
    withdrawn: true,
  },
  {
    by: 'nkechi',
    day: -4,
    text: 'A place to be quiet in. Not everything has to be an activity.',
    stances: [11, 0, 1],
  },
  {
    by: 'gareth',
    day: -3,
    text: 'Bike stands that a frame fits in, at each entrance, in view of a window.',
    stances: [9, 1, 1],
  },
  {
    by: 'priya',
    day: -3,
    text: 'Name it after the women who worked at the gasworks in the war. There is a photograph of them in the library.',
    stances: [12, 1, 2],
  },
  { by: 'fatima', day: -2, text: 'Signs in the languages that people here read.', stances: [7, 2, 2] },
  {
    by: 'elspeth',
    day: -2,
    text: 'Fruit trees that anyone may pick from, as they have in Todmorden.',
    stances: [10, 1, 2],
  },
  {
    by: 'dana',
    day: -2,
    text: 'Hedges instead of fences along the railway: quieter, cheaper, and the sparrows come back.',
    stances: [9, 0, 3],
  },
  {
    by: 'mei',
    day: -1,
    text: 'Could one evening a month be kept free of lights and music, to look at the stars?',
    stances: [5, 3, 5],
  },
  {
    by: 'resident',
    day: -1,
    text: `I have lived on Gas Lane for thirty-one years and I have seen four plans for this ground come and go, so forgive me if I write at length.

The first plan was houses. The second was a supermarket with houses on top. The third was a stadium, for about a week. Each time people were asked what they thought, in a church hall, on a Tuesday afternoon, and each time those who could come on a Tuesday afternoon said what they thought, and then nothing was heard for three years.

What I would like from this one is small. I would like the park to be finished in pieces, so that each summer something is open that was not open the summer before. A path in the first year. Benches and the tap in the second. The meadow can take as long as meadows take. People look after what they can already use, and they stop believing in drawings.

And I would like whoever decides to write under this very comment what they decided and why, even if it is no.`,
    stances: [14, 0, 1],
    replies: [
      {
        by: 'organiser',
        text: 'That is a fair thing to ask. The outcome will link to the comments that led to it, this one too, whichever way it goes.',
      },
    ],
  },
];
