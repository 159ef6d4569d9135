import type { Messages } from '../messages/messages.js';

type InformationText = Messages['information'][keyof Messages['information']];

export const InformationPage = ({ text }: { readonly text: InformationText }) => (
  <div class="column">
    <h1>{text.title}</h1>
    <p class="lead">{text.lead}</p>
    {text.sections.map(({ heading, paragraphs }) => (
      <section>
        <h2>{heading}</h2>
        {paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </section>
    ))}
  </div>
);
