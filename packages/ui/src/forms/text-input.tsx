import type { ComponentPropsWithRef } from "react";
import { classNames } from "../class-names.ts";
import { controlClasses } from "./control-look.ts";
import { Field, type FieldTexts } from "./field.tsx";

export type TextInputProps = FieldTexts &
  Omit<ComponentPropsWithRef<"input">, keyof FieldTexts | "className" | "style" | "children">;

/** A labelled one-line input of any text-like type; `defaultValue` keeps what was typed. */
export function TextInput({
  name,
  id,
  label,
  hint,
  error,
  required,
  type = "text",
  ...rest
}: TextInputProps) {
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error} required={required}>
      {(control) => (
        <input
          {...rest}
          {...control}
          type={type}
          className={classNames(controlClasses, "read-only:bg-sunken")}
        />
      )}
    </Field>
  );
}
