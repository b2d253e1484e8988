import type { ComponentPropsWithRef } from "react";
import { classNames } from "../class-names.ts";
import { controlClasses } from "./control-look.ts";
import { Field, type FieldTexts } from "./field.tsx";

export type TextAreaProps = FieldTexts &
  Omit<ComponentPropsWithRef<"textarea">, keyof FieldTexts | "className" | "style" | "children">;

const areaClasses = classNames(controlClasses, "min-h-28 field-sizing-content read-only:bg-sunken");

/** A labelled input for several lines; grows with its text where the browser can. */
export function TextArea(props: TextAreaProps) {
  const { name, id, label, hint, error, required, markOptional, rows = 4, ...rest } = props;
  return (
    <Field {...{ name, id, label, hint, error, required, markOptional }}>
      {(control) => <textarea {...rest} {...control} rows={rows} className={areaClasses} />}
    </Field>
  );
}
