import type { Choice } from "./choice.ts";
import { tickClasses } from "./control-look.ts";
import { FieldError, type FieldTexts } from "./field.tsx";
import { describeField, firstError } from "./field-wiring.ts";

export type RadioGroupProps = Omit<FieldTexts, "markOptional"> & {
  choices: readonly Choice[];
  defaultValue?: string | undefined;
  /** In one row, for scales such as 0 to 10. */
  inline?: boolean | undefined;
};

/** One of several, as native radio buttons under a legend. */
export function RadioGroup(props: RadioGroupProps) {
  const {
    name,
    id = name,
    label,
    hint,
    error,
    required = false,
    choices,
    defaultValue,
    inline = false,
  } = props;
  const message = firstError(error);
  const { control, hintId, errorId } = describeField({
    name,
    id,
    hasHint: hint !== undefined,
    message,
    required,
  });
  return (
    <fieldset id={id} aria-describedby={control["aria-describedby"]} className="grid min-w-0 gap-2">
      <legend className="mb-1 font-medium">{label}</legend>
      {hint !== undefined && (
        <p id={hintId} className="-mt-2 text-sm text-muted">
          {hint}
        </p>
      )}
      <div className={inline ? "flex flex-wrap gap-x-5 gap-y-2" : "grid gap-2"}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            {...{ name, id, choice, required, checked: choice.value === defaultValue }}
          />
        ))}
      </div>
      {message !== undefined && <FieldError id={errorId} message={message} />}
    </fieldset>
  );
}

type RadioProps = { name: string; id: string; choice: Choice; required: boolean; checked: boolean };

function Radio({ name, id, choice, required, checked }: RadioProps) {
  const choiceId = `${id}-${choice.value}`;
  const hintId = choice.hint === undefined ? undefined : `${choiceId}-hint`;
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-3">
      <input
        type="radio"
        id={choiceId}
        name={name}
        value={choice.value}
        required={required}
        disabled={choice.disabled}
        defaultChecked={checked}
        aria-describedby={hintId}
        className={tickClasses}
      />
      <label htmlFor={choiceId} className="min-h-[24px]">
        {choice.label}
      </label>
      {choice.hint !== undefined && (
        <p id={hintId} className="col-start-2 text-sm text-muted">
          {choice.hint}
        </p>
      )}
    </div>
  );
}
