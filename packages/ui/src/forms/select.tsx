import { ChevronDown } from "lucide-react";
import type { ComponentPropsWithRef } from "react";
import { classNames } from "../class-names.ts";
import type { Choice } from "./choice.ts";
import { controlClasses } from "./control-look.ts";
import { Field, type FieldTexts } from "./field.tsx";

export type SelectProps = FieldTexts &
  Omit<ComponentPropsWithRef<"select">, keyof FieldTexts | "className" | "style" | "children"> & {
    choices: readonly Choice[];
    /** Shown first, with an empty value, until something is chosen. */
    placeholder?: string | undefined;
  };

/** A labelled native select. Without a placeholder there is always a choice: to call it optional would be noise. */
export function Select(props: SelectProps) {
  const {
    name,
    id,
    label,
    hint,
    error,
    required,
    choices,
    placeholder,
    markOptional: asked,
    ...rest
  } = props;
  const markOptional = asked ?? placeholder !== undefined;
  return (
    <Field {...{ name, id, label, hint, error, required, markOptional }}>
      {(control) => (
        <span className="relative block">
          <select {...rest} {...control} className={classNames(controlClasses, "appearance-none pe-10")}>
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} disabled={choice.disabled}>
                {choice.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden="true"
            size={18}
            className="pointer-events-none absolute inset-y-0 end-3 my-auto text-muted"
          />
        </span>
      )}
    </Field>
  );
}
