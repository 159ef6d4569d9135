import { useSite } from './site.js';

interface DonePageProps {
  readonly title: string;
  readonly text: string;
  /** Where most people go next. */
  readonly next?: { readonly path: string; readonly label: string };
}

/** Something is done, and what comes next. */
export const DonePage = ({ title, text, next }: DonePageProps) => {
  const { problems } = useSite().messages;
  return (
    <div class="column narrow">
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <ul class="ways">
        {next && (
          <li>
            <a class="button" href={next.path}>
              {next.label}
            </a>
          </li>
        )}
        <li>
          <a href="/">{problems.home}</a>
        </li>
      </ul>
    </div>
  );
};
