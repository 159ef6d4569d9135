interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

interface InformationText {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}

const guidelines: InformationText = {
  title: 'Community guidelines',
  lead: 'A discussion is worth having when everybody can speak and be heard. This is what we ask of each other.',
  sections: [
    {
      heading: 'Please do',
      paragraphs: [
        'Say what you think, and why. Experience counts as much as expertise.',
        'Disagree with what was said, and be kind to whoever said it.',
        'Stay with the question, so that others find what matters to it.',
      ],
    },
    {
      heading: 'Please do not',
      paragraphs: [
        'Insult, threaten or mock people, or attack them for who they are.',
        'Publish phone numbers, addresses or other personal details, yours or anybody else’s.',
        'Advertise, or post the same thing again and again.',
        'Pretend to be somebody else, or to speak for an organisation that you do not speak for.',
      ],
    },
    {
      heading: 'What happens to comments',
      paragraphs: [
        'A comment appears at once. You can edit it for 15 minutes, as long as nobody has replied, and you can withdraw it at any time.',
        'Moderators hide what breaks these rules. The place then says so, and the replies stay.',
        'Official representatives are marked with the name of the organisation that they speak for.',
      ],
    },
  ],
};

const stayingSafe: InformationText = {
  title: 'Staying safe',
  lead: 'Talking about the place where you live can touch on hard things. You are not alone with them.',
  sections: [
    {
      heading: 'If somebody is in danger',
      paragraphs: ['Call the emergency services of your country at once: 999 or 112 in the United Kingdom.'],
    },
    {
      heading: 'If you need somebody to talk to',
      paragraphs: [
        'In the United Kingdom and Ireland, Samaritans listen day and night, free of charge, on 116 123.',
        'Anybody under 19 in the United Kingdom can call Childline, free of charge, on 0800 1111.',
      ],
    },
    {
      heading: 'Looking after yourself here',
      paragraphs: [
        'You choose the name that others see; it need not be your full name.',
        'Leave out what would let a stranger find you: address, phone number, school, daily routes.',
        'You need not answer anybody. You can withdraw what you have written at any time.',
      ],
    },
  ],
};

const accessibility: InformationText = {
  title: 'Accessibility',
  lead: 'Everybody should be able to read and take part here. We aim for WCAG 2.2 at level AA.',
  sections: [
    {
      heading: 'What you can expect',
      paragraphs: [
        'Everything works with the keyboard alone, with a screen reader, without JavaScript, on a narrow screen and at 400 % zoom.',
        'Nothing moves or reloads by itself. New comments are announced by a link that you can follow or leave.',
        'Your browser’s settings for contrast, text size and motion are respected.',
      ],
    },
    {
      heading: 'If something does not work for you',
      paragraphs: [
        'Tell the organisation whose name stands on the consultation. They can also take your comments in another way.',
      ],
    },
  ],
};

const privacy: InformationText = {
  title: 'Privacy',
  lead: 'What we know about you, why, and who sees it.',
  sections: [
    {
      heading: 'What everybody sees',
      paragraphs: [
        'Your name as you chose it, what you write and when. How many agree or disagree with a comment is shown in numbers only.',
      ],
    },
    {
      heading: 'What nobody else sees',
      paragraphs: [
        'Your e-mail address: it lets you log in, and we send you only what you asked for.',
        'Your answers about yourself, which are optional. Analysts see them in groups of five people or more.',
        'Whom you agreed or disagreed with.',
      ],
    },
    {
      heading: 'How it is kept',
      paragraphs: [
        'What you write, your name and your address are stored encrypted, with a key of their own.',
        'A comment that you withdraw shows neither its words nor your name. For 7 days you can bring it back; then its words are destroyed.',
        'Your answers about yourself are destroyed two years after you last changed them, and which devices you used 30 days after you logged out there, unless this site has set other times.',
      ],
    },
    {
      heading: 'What you can do',
      paragraphs: [
        'Download everything that is held of you, from your account.',
        'Be forgotten: your name, address and answers are destroyed for good, and your words too if you want. You get a receipt that says what was erased where.',
      ],
    },
    {
      heading: 'Cookies',
      paragraphs: [
        'There is one, set when you log in, to remember that you are. There are no others, and nothing is loaded from other sites.',
      ],
    },
  ],
};

export const information = { guidelines, 'staying-safe': stayingSafe, accessibility, privacy };
export type InformationName = keyof typeof information;
