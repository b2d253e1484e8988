import type { Refused } from "@worth/api";
import { useAdminText, type AdminText } from "./use-admin-text.ts";

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

/**
 * Reads what an action answered. `labels` names the form's fields as the page names them, in their order; a problem of
 * anything else is one of the whole form.
 */
export function useRefusal(answer: Refused | undefined, labels: Readonly<Record<string, string>>): Refusal {
  const t = useAdminText();
  const messages = answer ? messagesByField(t, answer) : {};
  const errors = Object.entries(labels).flatMap(([name, field]) => {
    const message = messages[name];
    return message === undefined ? [] : [[name, t("admin:form.fieldError", { field, message })] as const];
  });
  return {
    errors: Object.fromEntries(errors),
    formError: answer && errors.length === 0 ? wholeForm(t, answer) : undefined,
    errorOf: (field) => messages[field],
    valueOf: (field, fallback) => answer?.values[field] ?? fallback,
  };
}

function messagesByField(t: AdminText, { code, fields, field }: Refused): Record<string, string> {
  if (field !== null) return { [field]: t(`errors:code.${code}.message`) };
  return Object.fromEntries(
    Object.entries(fields).map(([name, problem]) => [name, t(`errors:field.${problem}`)]),
  );
}

function wholeForm(t: AdminText, { code, retryAfterSeconds }: Refused): string {
  const sentences: string[] = [`${t(`errors:code.${code}.title`)}.`, t(`errors:code.${code}.message`)];
  if (retryAfterSeconds !== null)
    sentences.push(t("errors:retryIn", { count: Math.ceil(retryAfterSeconds / 60) }));
  return sentences.join(" ");
}
