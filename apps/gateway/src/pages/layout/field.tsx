import type { ComponentChildren, InputHTMLAttributes, JSX } from 'preact';
import type { FormProblem } from './form-problem.js';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly problem?: FormProblem | undefined;
}

type InputProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'password';
  readonly value?: string | undefined;
  readonly autocomplete?: InputHTMLAttributes['autocomplete'];
};

/** A labelled line of text. */
export const Input = ({ name, type = 'text', value, autocomplete, ...field }: InputProps) => (
  <Labelled name={name} {...field}>
    {(described) => (
      <input
        id={name}
        name={name}
        {...({ type } as { type: 'text' })}
        value={value}
        autocomplete={autocomplete}
        spellcheck={type === 'text' ? undefined : false}
        dir={type === 'text' ? 'auto' : undefined}
        {...described}
      />
    )}
  </Labelled>
);

type TextAreaProps = FieldProps & { readonly value?: string | undefined; readonly rows: number };

export const TextArea = ({ name, value, rows, ...field }: TextAreaProps) => (
  <Labelled name={name} {...field}>
    {(described) => (
      // A line feed right after the tag would be lost, and with it one that was typed.
      <textarea id={name} name={name} rows={rows} dir="auto" {...described}>
        {value?.startsWith('\n') ? `\n${value}` : value}
      </textarea>
    )}
  </Labelled>
);

type ChoiceProps = FieldProps & {
  readonly value?: string | undefined;
  readonly choices: Readonly<Record<string, string>>;
  readonly none: string;
};

export const Choice = ({ name, value, choices, none, ...field }: ChoiceProps) => (
  <Labelled name={name} {...field}>
    {(described) => (
      <select id={name} name={name} {...described}>
        <option value="">{none}</option>
        {Object.entries(choices).map(([choice, label]) => (
          <option value={choice} selected={choice === value}>
            {label}
          </option>
        ))}
      </select>
    )}
  </Labelled>
);

type RadiosProps = Omit<ChoiceProps, 'none'>;

/** One of a few, all of them seen at once. */
export const Radios = ({ name, label, hint, problem, value, choices }: RadiosProps) => {
  const wrong = problem?.fields[name];
  return (
    <fieldset class={wrong ? 'field wrong' : 'field'} id={name}>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {wrong && (
        <p class="problem" id={`${name}-problem`}>
          {wrong}
        </p>
      )}
      {Object.entries(choices).map(([choice, text]) => (
        <label class="radio">
          <input
            type="radio"
            name={name}
            value={choice}
            checked={choice === value}
            aria-describedby={wrong ? `${name}-problem` : undefined}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
};

interface Described {
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

type LabelledProps = FieldProps & { children(described: Described): JSX.Element };

const Labelled = ({ name, label, hint, problem, children }: LabelledProps) => {
  const wrong = problem?.fields[name];
  const described = [hint && `${name}-hint`, wrong && `${name}-problem`].filter(Boolean).join(' ');
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="problem" id={`${name}-problem`}>
          {wrong}
        </p>
      )}
      {children({
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': wrong ? 'true' : undefined,
      })}
    </div>
  );
};
