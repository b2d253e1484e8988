import { answerAction, pageContext } from "@worth/api";
import { AppError, isAllowed, type Actor, type Permission } from "@worth/contracts";
import {
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
} from "@remix-run/form-data-parser";
import type { RouterContextProvider } from "react-router";

type Args = { request: Request; context: Readonly<RouterContextProvider> };

/** The file, and whether a box beside it was ticked, by its name. */
export type Upload = {
  fileName: string;
  content: Uint8Array<ArrayBuffer>;
  isTicked: (name: string) => boolean;
};

type Wanted = { field: string; mostBytes: number; needs: Permission };

/**
 * What a form with one file answers: as `answerAction`, after the file in `field` was read, up to `mostBytes` of it. The
 * file of somebody whose role lacks the permission is not read at all.
 */
export async function answerUpload<T>(
  { request, context }: Args,
  { field, mostBytes, needs }: Wanted,
  write: (upload: Upload) => Promise<T>,
) {
  const read =
    refusalOf(context.get(pageContext).actor, needs) ?? (await readUpload(request, field, mostBytes));
  // The file is taken out; what is left of the form are its texts, and there are none.
  const form = new Request(request.url, { method: "POST", body: new URLSearchParams() });
  return answerAction({ request: form, context }, async () => {
    if (read instanceof AppError) throw read;
    return write(read);
  });
}

function refusalOf(actor: Actor, needs: Permission): AppError | null {
  if (actor.kind !== "staff") return new AppError("not_signed_in");
  return isAllowed(actor.role, needs) ? null : new AppError("not_allowed");
}

async function readUpload(request: Request, field: string, mostBytes: number): Promise<Upload | AppError> {
  try {
    const form = await parseFormData(request, { maxFiles: 1, maxParts: 10, maxFileSize: mostBytes });
    const file = form.get(field);
    if (!(file instanceof File) || file.size === 0) {
      return new AppError("invalid_input", { fields: { [field]: "required" } });
    }
    const content = new Uint8Array(await file.arrayBuffer());
    return { fileName: file.name, content, isTicked: (name) => form.has(name) };
  } catch (error) {
    const isTooLarge =
      error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError;
    return new AppError(isTooLarge ? "import_too_large" : "import_unreadable", { field }, { cause: error });
  }
}
