import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useUiText } from "../use-ui-text.ts";
import { describeField, firstError, type FieldControl } from "./field-wiring.ts";

/** What every labelled control takes. */
export type FieldTexts = {
  /** Name in the form data; also the element's id unless `id` is given, so that an error summary can link to it. */
  name: string;
  id?: string | undefined;
  label: string;
  hint?: ReactNode;
  /** What is wrong and how to mend it; of several the first is shown. */
  error?: string | readonly string[] | undefined;
  required?: boolean | undefined;
  /** False in filters and settings, where everything is optional and saying so is noise. */
  markOptional?: boolean | undefined;
};

export type FieldProps = FieldTexts & {
  /** Renders the control with the wiring it is given. */
  children: (control: FieldControl) => ReactNode;
};

/** A label, its control, a hint and an error, tied together for everyone. */
export function Field({
  name,
  id = name,
  label,
  hint,
  error,
  required,
  markOptional = true,
  children,
}: FieldProps) {
  const t = useUiText();
  const message = firstError(error);
  const { control, hintId, errorId } = describeField({
    name,
    id,
    hasHint: hint !== undefined,
    message,
    required,
  });
  return (
    <div className="grid min-w-0 gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
        {required !== true && markOptional && (
          <span className="ms-1.5 text-sm font-normal text-muted">({t("optional")})</span>
        )}
      </label>
      {hint !== undefined && (
        <p id={hintId} className="-mt-1 text-sm text-muted">
          {hint}
        </p>
      )}
      {children(control)}
      {message !== undefined && <FieldError id={errorId} message={message} />}
    </div>
  );
}

/** The message below a control that needs another look. */
export function FieldError({ id, message }: { id: string; message: string }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm font-medium text-negative">
      <CircleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
      {message}
    </p>
  );
}
