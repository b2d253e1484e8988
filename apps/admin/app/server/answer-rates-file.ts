import { answerAction, pageContext, type FormValues } from "@worth/api";
import { AppError, isAllowed, largestRatesBytes } from "@worth/contracts";
import {
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from "@remix-run/form-data-parser";
import type { RouterContextProvider } from "react-router";

type Args = { request: Request; context: Readonly<RouterContextProvider> };

type RatesForm = { content: Uint8Array<ArrayBuffer> | string; texts: FormValues };

/**
 * What the form with rates answers: those of a chosen file, else those typed. The form of somebody who may not upload
 * is not read at all.
 */
export async function answerRatesFile<T>({ request, context }: Args, write: (form: RatesForm) => Promise<T>) {
  const { actor } = context.get(pageContext);
  const refusal =
    actor.kind !== "staff" ? "not_signed_in" : !isAllowed(actor.role, "rates.manage") && "not_allowed";
  const read = refusal ? new AppError(refusal) : await readForm(request);
  const texts = read instanceof AppError ? {} : read.texts;
  // The file is taken out; what is left of the form are its texts.
  const form = new Request(request.url, { method: "POST", body: new URLSearchParams(texts) });
  return answerAction({ request: form, context }, async () => {
    if (read instanceof AppError) throw read;
    if (read.content.length === 0) throw new AppError("invalid_input", { fields: { file: "required" } });
    return write(read);
  });
}

async function readForm(request: Request): Promise<RatesForm | AppError> {
  try {
    const form = await parseFormData(request, {
      maxFiles: 1,
      maxParts: 10,
      maxFileSize: largestRatesBytes,
      maxTotalSize: 3 * largestRatesBytes,
    });
    const texts = Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])),
    );
    const file = form.get("file");
    const isGiven = file instanceof File && file.size > 0;
    return {
      texts,
      content: isGiven ? new Uint8Array(await file.arrayBuffer()) : (texts["lines"] ?? "").trimEnd(),
    };
  } catch (error) {
    const isTooLarge =
      error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError;
    return new AppError(
      isTooLarge ? "rates_too_large" : "rates_unreadable",
      { field: "file" },
      { cause: error },
    );
  }
}
