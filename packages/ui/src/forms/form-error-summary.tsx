import { firstError } from "./field-wiring.ts";
import { Notice } from "../feedback/notice.tsx";
import { useUiText } from "../use-ui-text.ts";

export type FormErrorSummaryProps = {
  /** Messages by field id (the field's name unless it was given another id). */
  errors: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** A message about the whole form. */
  formError?: string | undefined;
};

/** What needs another look, on top of the form, each linked to its field. Renders nothing when all is well. */
export function FormErrorSummary({ errors, formError }: FormErrorSummaryProps) {
  const t = useUiText();
  const fields = Object.entries(errors).flatMap(([id, error]) => {
    const message = firstError(error);
    return message === undefined ? [] : [{ id, message }];
  });
  if (fields.length === 0) {
    return formError === undefined ? null : <Notice tone="bad">{formError}</Notice>;
  }
  return (
    <Notice tone="bad" title={formError ?? t("errorSummary", { count: fields.length })}>
      <ul className="mt-1 grid gap-1">
        {fields.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`} className="underline underline-offset-3">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
