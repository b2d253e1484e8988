import { AppError } from "@worth/contracts";
import { parseFormData, type FileUpload } from "@remix-run/form-data-parser";

type Taken = {
  /** The form's field, for what it is refused for. */
  field: string;
  mostFiles: number;
  /** Keeps one file. @throws AppError when it does not take it */
  add: (content: Uint8Array<ArrayBuffer>) => Promise<unknown>;
};

/** Broken is what ended in the middle: its texts are not all there, so none of them is kept over earlier ones. */
export type FormWithFiles = { texts: Request; broken: AppError | null; refusal: AppError | null };

/**
 * A form's texts as a form of their own, after its files went where they belong as they arrived; and the first file's
 * refusal. A file that is too large is refused by itself, so that the texts are kept.
 */
export async function readFormWithFiles(
  request: Request,
  { field, mostFiles, add }: Taken,
): Promise<FormWithFiles> {
  let refusal: AppError | null = null;
  const take = async (file: FileUpload) => {
    if (file.size === 0) return;
    try {
      await add(new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refusal ??= error;
    }
  };
  // As much as the edge lets through.
  const mostBytes = (mostFiles + 1) * 8 * 1024 * 1024;
  const limits = { maxFiles: mostFiles * 2, maxParts: 40, maxFileSize: mostBytes, maxTotalSize: mostBytes };
  const form = await parseFormData(request, limits, take).catch(
    (error: unknown) => new AppError("photo_unreadable", { field }, { cause: error }),
  );
  const entries = form instanceof AppError ? [] : [...form];
  const words = entries.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return {
    texts: new Request(request.url, { method: "POST", body: new URLSearchParams(words) }),
    broken: form instanceof AppError ? form : null,
    refusal,
  };
}
