import type { Discussion } from '../answers/consultation.js';
import { useSite } from '../layout/site.js';
import { UserText } from '../words/user-text.js';

/** What the authority says and asks, who takes part for it, and how to stay safe. */
export const Introduction = ({ discussion }: { readonly discussion: Discussion }) => {
  const { messages } = useSite();
  const words = messages.discussion;
  const { introduction, prompts, hosts, safetyNotice } = discussion;
  return (
    <>
      {introduction.trim() !== '' && (
        <div class="lead">
          <UserText text={introduction} />
        </div>
      )}
      {prompts.length > 0 && (
        <section class="prompts" aria-labelledby="prompts">
          <h2 id="prompts">{words.prompts}</h2>
          <ul>
            {prompts.map((prompt) => (
              <li dir="auto">{prompt}</li>
            ))}
          </ul>
        </section>
      )}
      {hosts.length > 0 && (
        <section class="hosts" aria-labelledby="hosts">
          <h2 id="hosts">{words.hosts}</h2>
          <ul>
            {hosts.map(({ name, organisation }) => (
              <li>
                <bdi>{name ?? messages.comment.formerMember}</bdi>
                {organisation !== null && <bdi>{words.hostOf(organisation)}</bdi>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {safetyNotice.trim() !== '' && (
        <section class="safety" aria-labelledby="safety">
          <h2 id="safety">{words.safety}</h2>
          <UserText text={safetyNotice} />
          <p>
            <a href="/staying-safe">{messages.site.stayingSafe}</a>
          </p>
        </section>
      )}
    </>
  );
};
