import { Fragment } from 'preact';
import { useSite } from '../layout/site.js';
import { linkParts } from './link-parts.js';
import { REDACTION } from './redacted-text.js';

/** What a person wrote, with its paragraphs, line breaks and links; each paragraph runs in its own direction. */
export const UserText = ({ text }: { readonly text: string }) => (
  <>
    {paragraphsOf(text).map((paragraph) => (
      <p dir="auto">
        {paragraph.split('\n').map((line, index) => (
          <Fragment key={index}>
            {index > 0 && <br />}
            <Line text={line} />
          </Fragment>
        ))}
      </p>
    ))}
  </>
);

const Line = ({ text }: { readonly text: string }) => (
  <>
    {text.split(REDACTION).map((part, index) => (
      <Fragment key={index}>
        {index > 0 && <Redaction />}
        <Linked text={part} />
      </Fragment>
    ))}
  </>
);

const Redaction = () => <mark class="redaction">{useSite().messages.comment.redaction}</mark>;

const Linked = ({ text }: { readonly text: string }) => (
  <>
    {linkParts(text).map((part) =>
      typeof part === 'string' ? (
        part
      ) : (
        <a href={part.url} rel="nofollow ugc noopener">
          {part.url}
        </a>
      ),
    )}
  </>
);

const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.replaceAll(/^\n+|\s+$/g, ''))
    .filter((paragraph) => paragraph !== '');
