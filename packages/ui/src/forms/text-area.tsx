import type { ComponentPropsWithRef } from "react";
import { classNames } from "../class-names.ts";
import { controlClasses } from "./control-look.ts";
import { Field, type FieldTexts } from "./field.tsx";

export type TextAreaProps = FieldTexts &
  Omit<ComponentPropsWithRef<"textarea">, keyof FieldTexts | "className" | "style" | "children">;

/** A labelled input for several lines; grows with its text where the browser can. */
export function TextArea({ name, id, label, hint, error, required, rows = 4, ...rest }: TextAreaProps) {
  return (
    <Field name={name} id={id} label={label} hint={hint} error={error} required={required}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          rows={rows}
          className={classNames(controlClasses, "field-sizing-content read-only:bg-sunken")}
        />
      )}
    </Field>
  );
}
