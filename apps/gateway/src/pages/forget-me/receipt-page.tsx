import type { Receipt } from '../answers/erasure.js';
import { useSite } from '../layout/site.js';
import { Time } from '../layout/time.js';

/** What was erased where; it names nobody and can be kept. */
export const ReceiptPage = ({ receipt }: { readonly receipt: Receipt }) => {
  const { messages, path } = useSite();
  const words = messages.forgetting;
  return (
    <div class="column">
      <h1>{words.receipt}</h1>
      <p class="lead">{words.chosen[receipt.words]}</p>
      <p>
        {words.requested} <Time at={receipt.requestedAt} as="moment" />.{' '}
        {receipt.completedAt === null ? (
          <>
            {words.pending} <a href={path}>{words.lookAgain}</a>
          </>
        ) : (
          <>
            {words.completed} <Time at={receipt.completedAt} as="moment" />.
          </>
        )}
      </p>
      <p class="hint">{words.keep}</p>
      {receipt.parts.map(({ part, erased, confirmedAt }) => (
        <section aria-labelledby={part}>
          <h2 id={part}>{words.partOf(part)}</h2>
          <p>
            {confirmedAt === null ? (
              words.partPending
            ) : (
              <>
                {words.confirmed} <Time at={confirmedAt} as="moment" />
              </>
            )}
          </p>
          {erased.length > 0 && (
            <ul>
              {erased.map(({ what, count }) => (
                <li>
                  {words.whatOf(what)}: {messages.number(count)}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
};
