import type { ConsultationText, DiscussionSettings } from '@folkmoot/discussion-domain';

export interface TextsRequest {
  readonly title?: string;
  readonly attribution?: string;
}

/** What was published with the open data of Polis asks for these words wherever the data is shown. */
const ATTRIBUTION =
  'Data was gathered using the Polis software (compdemocracy.org/polis) and is sub-licensed under CC BY 4.0 with ' +
  'attribution to The Computational Democracy Project.';

const ORGANISATION = 'Polis conversation';

/** In code points, as the forms of consultations and discussions allow. */
const TITLE = 200;
const SUMMARY = 1_000;
const BACKGROUND = 50_000;
const INTRODUCTION = 20_000;
const PROMPT = 500;
const PROMPTS = 20;
const MARK = 2_000;

const cut = (text: string, limit: number): string => {
  const points = [...text];
  return points.length <= limit
    ? text
    : `${points
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
};

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

const clean = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(CONTROLS, ' ').toWellFormed().trim();

const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ');

/** Each begins where one ended and takes its own end along, so that the search walks a text once. */
const SENTENCES = /[^.!?؟？。\n]+[.!?؟？。]*/g;
const ASKS = /[?؟？]$/;

/** A conversation without any question has its topic alone. */
const questionsIn = (text: string): string[] =>
  (text.match(SENTENCES) ?? [])
    .filter((sentence) => ASKS.test(sentence))
    .slice(0, PROMPTS)
    .map((sentence) => cut(sentence.trim(), PROMPT));

export interface ConversationTexts {
  readonly consultation: ConsultationText;
  readonly discussion: DiscussionSettings;
}

/** What the authority would have written, from summary.csv. `fallback` names what has no topic. */
export const textsOf = (
  summary: Readonly<Record<string, string>>,
  fallback: string,
  request: TextsRequest,
): ConversationTexts => {
  const title = [request.title, summary['topic'], fallback, 'Imported conversation']
    .map((text) => oneLine(text ?? ''))
    .find((text) => text !== '') as string;
  const description = clean(summary['conversation-description'] ?? '');
  const [first = '', ...others] = description.split(/\n\s*\n/);
  const url = oneLine(summary['url'] ?? '');
  const attribution = clean(request.attribution ?? `${ATTRIBUTION}${url === '' ? '' : ` ${url}`}`);
  return {
    consultation: {
      title: cut(title, TITLE),
      summary: cut(first === '' ? title : first.trim(), SUMMARY),
      background: cut([...first].length > SUMMARY ? description : others.join('\n\n').trim(), BACKGROUND),
      organisation: ORGANISATION,
      ...(attribution !== '' && { attribution: cut(attribution, MARK) }),
    },
    discussion: {
      title: cut(title, TITLE),
      introduction: cut(description, INTRODUCTION),
      prompts: questionsIn(description),
      hosts: [],
      safetyNotice: '',
      officialsMayAnswerAfterClosing: false,
    },
  };
};
