import type { ComponentPropsWithRef } from "react";
import { classNames } from "../class-names.ts";
import { controlClasses } from "./control-look.ts";
import { Field, type FieldTexts } from "./field.tsx";

export type TextInputProps = FieldTexts &
  Omit<ComponentPropsWithRef<"input">, keyof FieldTexts | "className" | "style" | "children">;

/** A labelled one-line input of any text-like type; `defaultValue` keeps what was typed. */
export function TextInput(props: TextInputProps) {
  const { name, id, label, hint, error, required, markOptional, type = "text", ...rest } = props;
  return (
    <Field {...{ name, id, label, hint, error, required, markOptional }}>
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
