import type { ComponentPropsWithRef } from "react";
import { tickClasses } from "./control-look.ts";
import { FieldError, type FieldTexts } from "./field.tsx";
import { describeField, firstError } from "./field-wiring.ts";

export type CheckboxProps = Omit<FieldTexts, "markOptional"> &
  Omit<ComponentPropsWithRef<"input">, keyof FieldTexts | "type" | "className" | "style" | "children">;

/** One yes or no with its label beside it. Sends `value` (default "on") when ticked, nothing when not. */
export function Checkbox({ name, id = name, label, hint, error, required, ...rest }: CheckboxProps) {
  const message = firstError(error);
  const { control, hintId, errorId } = describeField({
    name,
    id,
    hasHint: hint !== undefined,
    message,
    required,
  });
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
      <input {...rest} {...control} type="checkbox" className={tickClasses} />
      <label htmlFor={id} className="min-h-[24px]">
        {label}
      </label>
      {hint !== undefined && (
        <p id={hintId} className="col-start-2 text-sm text-muted">
          {hint}
        </p>
      )}
      {message !== undefined && (
        <div className="col-start-2">
          <FieldError id={errorId} message={message} />
        </div>
      )}
    </div>
  );
}
