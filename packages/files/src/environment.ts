import { z } from "zod";

const text = z.string().min(1).optional();

/**
 * The adapter's piece of the environment. Files lie in a folder unless a bucket is named; a bucket that is half
 * configured stops the boot.
 */
export const filesEnvironment = z.object({
  FILES_FOLDER: z.string().min(1).default(".data/files"),
  FILES_S3_BUCKET: text,
  FILES_S3_REGION: text,
  FILES_S3_ACCESS_KEY_ID: text,
  FILES_S3_SECRET_ACCESS_KEY: text,
  /** Another address than Amazon's own. */
  FILES_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
});

export type FilesSettings = z.infer<typeof filesEnvironment>;

export type Bucket = {
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  endpoint?: string;
};

/** The bucket that is configured, or null when files lie in a folder. @throws Error when it is half configured */
export function bucketOf(settings: FilesSettings): Bucket | null {
  const wanted = {
    FILES_S3_BUCKET: settings.FILES_S3_BUCKET,
    FILES_S3_REGION: settings.FILES_S3_REGION,
    FILES_S3_ACCESS_KEY_ID: settings.FILES_S3_ACCESS_KEY_ID,
    FILES_S3_SECRET_ACCESS_KEY: settings.FILES_S3_SECRET_ACCESS_KEY,
  };
  const missing = Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length === Object.keys(wanted).length) return null;
  if (missing.length > 0) throw new Error(`The bucket for files needs also ${missing.join(", ")}.`);
  return {
    bucket: settings.FILES_S3_BUCKET ?? "",
    region: settings.FILES_S3_REGION ?? "",
    accessKeyId: settings.FILES_S3_ACCESS_KEY_ID ?? "",
    secretAccessKey: settings.FILES_S3_SECRET_ACCESS_KEY ?? "",
    ...(settings.FILES_S3_ENDPOINT !== undefined && { endpoint: settings.FILES_S3_ENDPOINT }),
  };
}
