import type { AppError, ProblemOutput } from "@worth/contracts";
import { apiTexts as t } from "./api-texts.ts";

/** A refusal with its sentence, as machines read it (RFC 9457). */
export function problemResponse(
  error: AppError,
  { requestId, portalUrl }: { requestId: string; portalUrl: string },
): Response {
  const { code, status, details } = error;
  const problem: ProblemOutput = {
    type: `${portalUrl}/api/docs#problems`,
    title: t(`errors:code.${code}.title`),
    status,
    detail: t(`errors:code.${code}.message`),
    code,
    requestId,
    errors: fieldsOf(error),
  };
  return Response.json(problem, {
    status,
    headers: {
      "content-type": "application/problem+json",
      ...(status === 401 && { "www-authenticate": "Bearer" }),
      ...(details.retryAfterSeconds && { "retry-after": String(details.retryAfterSeconds) }),
      ...(details.values?.["allow"] !== undefined && { allow: String(details.values["allow"]) }),
    },
  });
}

/** What a refusal is about: fields of the body, or the scope the key lacks. */
function fieldsOf({ code, details }: AppError): ProblemOutput["errors"] {
  const { fields = {}, field, values } = details;
  const problems = Object.entries(fields).map(([name, problem]) => ({
    field: name,
    detail: t(`errors:field.${problem}`),
  }));
  if (problems.length > 0) return problems;
  if (code === "api_scope_missing")
    return [{ field: "scope", detail: t("api:needs", { scope: String(values?.["scope"]) }) }];
  return field === undefined ? [] : [{ field, detail: t(`errors:code.${code}.title`) }];
}
