import { PROFILE_QUESTIONS } from '../answers/member.js';
import { Choice, Input } from '../layout/field.js';
import type { FormProblem } from '../layout/form-problem.js';
import { useSite } from '../layout/site.js';

interface ProfileFormProps {
  readonly answers: Readonly<Record<string, string>>;
  readonly problem: FormProblem | undefined;
}

/** A few optional questions, each with the reason why it is asked. */
export const ProfileForm = ({ answers, problem }: ProfileFormProps) => {
  const { profile } = useSite().messages;
  return (
    <section aria-labelledby="profile">
      <h2 id="profile">{profile.heading}</h2>
      <p>{profile.lead}</p>
      <form method="post" action="/account/profile" novalidate>
        {PROFILE_QUESTIONS.map((question) => {
          const { label, reason, choices } = profile.questions[question];
          const field = { name: question, label, hint: reason, value: answers[question], problem };
          return choices ? <Choice {...field} choices={choices} none={profile.none} /> : <Input {...field} />;
        })}
        <button>{profile.submit}</button>
      </form>
    </section>
  );
};
