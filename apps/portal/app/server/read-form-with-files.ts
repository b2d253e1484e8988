import { AppError, type ErrorCode } from "@worth/contracts";
import type { FileUpload } from "@remix-run/form-data-parser";
import { parseUpload, textsOf } from "./parse-upload.ts";

type Taken = {
  /** The form's field, for what it is refused for. */
  field: string;
  mostFiles: number;
  /** What is answered to more files than that. */
  full: ErrorCode;
  /** Keeps one file. @throws AppError when it does not take it */
  add: (content: Uint8Array<ArrayBuffer>) => Promise<unknown>;
};

/** Broken is what ended in the middle: its texts are not all there, so none of them is kept over earlier ones. */
export type FormWithFiles = { texts: Request; broken: AppError | null; refusal: AppError | null };

/**
 * A form's texts as a form of their own, after its files went where they belong as they arrived; and the first file's
 * refusal. A file too large, or one too many, is refused by itself, so that the texts and the other files are kept.
 */
export async function readFormWithFiles(
  request: Request,
  { field, mostFiles, full, add }: Taken,
): Promise<FormWithFiles> {
  let refusal: AppError | null = null;
  let count = 0;
  const form = await parseUpload(request, async (file: FileUpload) => {
    if (file.size === 0) return;
    count += 1;
    try {
      // What cannot be kept is not drawn anew first.
      if (count > mostFiles) throw new AppError(full, { field });
      await add(new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refusal ??= error;
    }
  });
  return { texts: textsOf(request, form), broken: form instanceof AppError ? form : null, refusal };
}
