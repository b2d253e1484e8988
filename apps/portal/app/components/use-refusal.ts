import type { Refused } from "@worth/api";
import type { ErrorCode } from "@worth/contracts";
import { usePortalText, type PortalText } from "./use-portal-text.ts";

/** How a form names one of its fields, and what to say instead of the general text when it does not fit. */
type FieldName = { label: string; fix?: string; tooLong?: string };

/** A refused form as its fields and its summary show it. */
export type Refusal = {
  /** For the summary: each field with its name, so that the text says where to look. */
  errors: Record<string, string>;
  formError: string | undefined;
  /** What stands below one field. */
  errorOf: (field: string) => string | undefined;
  /** What was typed into a field, else what stood there before. */
  valueOf: (field: string, fallback?: string) => string | undefined;
};

/** Reads what an action answered. Refusals of fields the form does not show become the form's own. */
export function useRefusal(answer: Refused | undefined, names: Readonly<Record<string, FieldName>>): Refusal {
  const t = usePortalText();
  const messages = answer ? messagesByField(t, answer, names) : {};
  const errors = Object.entries(messages).map(([field, message]) => [
    field,
    t("portal:form.fieldError", { field: names[field]?.label ?? field, message }),
  ]);
  return {
    errors: Object.fromEntries(errors),
    formError: answer && Object.keys(messages).length === 0 ? wholeForm(t, answer) : undefined,
    errorOf: (field) => messages[field],
    valueOf: (field, fallback) => answer?.values[field] ?? fallback,
  };
}

function messagesByField(
  t: PortalText,
  { code, fields, field }: Refused,
  names: Readonly<Record<string, FieldName>>,
): Record<string, string> {
  if (field !== null && field in names) return { [field]: titleAndMessage(t, code) };
  // In the order of the form, so that the summary leads from top to bottom.
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, { fix, tooLong }]) => {
      const problem = fields[name];
      if (problem === undefined) return [];
      return [[name, (problem === "too_long" ? tooLong : fix) ?? t(`errors:field.${problem}`)]];
    }),
  );
}

function wholeForm(t: PortalText, { code, retryAfterSeconds }: Refused): string {
  if (retryAfterSeconds === null) return titleAndMessage(t, code);
  const wait = t("errors:retryIn", { count: Math.ceil(retryAfterSeconds / 60) });
  return t("portal:form.whatAndAdvice", { what: t(`errors:code.${code}.title`), advice: wait });
}

/** What went wrong, and what to do. */
function titleAndMessage(t: PortalText, code: ErrorCode): string {
  const [what, advice] = [t(`errors:code.${code}.title`), t(`errors:code.${code}.message`)];
  return t("portal:form.whatAndAdvice", { what, advice });
}
