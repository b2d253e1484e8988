import { AppError, largestPhotoBytes } from "@worth/contracts";
import { parseFormData, type FileUpload } from "@remix-run/form-data-parser";
import { cutParts } from "./cut-parts.ts";

/** With a part's own lines, one byte more than a picture may have: what is cut is still refused as too large. */
const mostPartBytes = largestPhotoBytes + 8 * 1024 + 1;

/** More than any form of ours has texts and any hand chooses files; their bytes are limited at the edge. */
const mostParts = 1_000;

const limits = {
  maxFiles: mostParts,
  maxParts: mostParts,
  maxFileSize: mostPartBytes,
  maxTotalSize: Number.POSITIVE_INFINITY,
};

/**
 * A form with pictures, each read no further than one may be large; `take` is given them as they arrive, else the first
 * of them stays in the form.
 * @returns form_broken for what is no form or ended in the middle
 */
export async function parseUpload(
  request: Request,
  take: (file: FileUpload) => Promise<void> | FileUpload | null = onlyFirst(),
): Promise<FormData | AppError> {
  return parseFormData(withCutParts(request), limits, take).catch(
    (error: unknown) => new AppError("form_broken", {}, { cause: error }),
  );
}

function onlyFirst() {
  let count = 0;
  return (file: FileUpload) => (count++ === 0 ? file : null);
}

/** A form's texts as a form of their own. */
export function textsOf(request: Request, form: FormData | AppError): Request {
  const entries = form instanceof AppError ? [] : [...form];
  const texts = entries.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return new Request(request.url, { method: "POST", body: new URLSearchParams(texts) });
}

function withCutParts(request: Request): Request {
  const kind = request.headers.get("content-type") ?? "";
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(kind) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined || request.body === null) return request;
  const body = request.body.pipeThrough(cutParts(boundary, mostPartBytes));
  // Whatever streams a body must say that it does not read the answer meanwhile.
  const streamed: RequestInit & { duplex: "half" } = { headers: request.headers, body, duplex: "half" };
  return new Request(request.url, { method: "POST", ...streamed });
}
