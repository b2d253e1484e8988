import { AppError, type ErrorCode, type FieldProblem } from "@worth/contracts";
import { data, redirect, type RouterContextProvider } from "react-router";
import { pageContext } from "./request-context.ts";

type Args = { request: Request; context: Readonly<RouterContextProvider> };

/**
 * What a page's loader answers: its data, or what the error boundary needs to say why not. Somebody who must sign in
 * first is sent there and comes back.
 */
export async function answerLoader<T>({ request, context }: Args, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // What a page is asked for stands in its address; one that cannot be read leads nowhere.
    const shown = error.code === "invalid_input" ? new AppError("not_found") : error;
    throw refusedResponse(shown, request, context);
  }
}

/** A form that was refused: which fields, why, and what was typed. */
export type Refused = {
  kind: "refused";
  code: ErrorCode;
  /** Fields that do not fit, and how. */
  fields: Record<string, FieldProblem>;
  /** The one field a refusal is about, when it is not a matter of form. */
  field: string | null;
  retryAfterSeconds: number | null;
  values: Record<string, string>;
};

/** A form's text values; files are read where they are taken. */
export type FormValues = Record<string, string>;

/**
 * What a form's action answers: what `write` returns (a redirect, or data), or the refusal together with what was
 * typed, so that nothing is lost with or without JavaScript.
 */
export async function answerAction<T>({ request, context }: Args, write: (form: FormValues) => Promise<T>) {
  const values = await readFormValues({ request, context });
  try {
    return await write(values);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, details, status } = error;
    if (code === "not_signed_in" || code === "unexpected") throw refusedResponse(error, request, context);
    const refused: Refused = {
      kind: "refused",
      code,
      fields: details.fields ?? {},
      field: details.field ?? null,
      retryAfterSeconds: details.retryAfterSeconds ?? null,
      values,
    };
    return data(refused, { status, headers: retryHeaders(error) });
  }
}

async function readFormValues({ request, context }: Args): Promise<FormValues> {
  const form = await request.formData().catch((error: unknown) => {
    // What is no form, or ends in the middle, was not sent by a page of ours.
    const isMalformed = error instanceof TypeError;
    throw isMalformed ? refusedResponse(new AppError("invalid_input"), request, context) : error;
  });
  const texts = [...form].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  return Object.fromEntries(texts);
}

function refusedResponse(error: AppError, request: Request, context: Readonly<RouterContextProvider>) {
  const { code, status } = error;
  if (code === "not_signed_in") {
    const { pathname, search } = new URL(request.url);
    const next =
      request.method === "GET" ? `?next=${encodeURIComponent(pathname.replace(/\.data$/, "") + search)}` : "";
    return redirect(`/sign-in${next}`);
  }
  const { requestId } = context.get(pageContext);
  return data({ code, requestId }, { status, headers: retryHeaders(error) });
}

function retryHeaders({ details }: AppError): Record<string, string> {
  return details.retryAfterSeconds ? { "retry-after": String(details.retryAfterSeconds) } : {};
}
