import { z } from "zod";

/** The adapter's piece of the environment: a key needs a sender that its account may use. */
export const resendEnvironment = z.object({
  RESEND_API_KEY: z.string().regex(/^re_\S+$/, "must be an API key of Resend"),
  MAIL_FROM: z.string().min(3).max(320),
  /** Another base address than Resend's own: a stand-in. */
  RESEND_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
});

export type ResendSettings = z.infer<typeof resendEnvironment>;
