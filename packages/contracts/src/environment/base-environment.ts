import { z } from "zod";
import { standInProviders } from "../programme/programme.ts";

const web = { protocol: /^https?$/ };
const originSchema = z.url(web).transform((url) => new URL(url).origin);
const secretSchema = z.string().min(32, "must have at least 32 characters");

/** What every process of the product reads; adapters add their own pieces. */
export const baseEnvironment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PORTAL_URL: originSchema,
  ADMIN_URL: originSchema,
  /** Encrypts the secrets that wait in rows and signs the portal's own cookies. */
  APP_SECRET: secretSchema,
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  /** Providers played by stand-ins, with commas; screens say so. */
  WORTH_STAND_INS: z
    .string()
    .default("")
    .transform((list) => list.split(",").filter((name) => name !== ""))
    .pipe(z.array(z.enum(standInProviders))),
});

/** What a web process reads besides. */
export const webEnvironment = baseEnvironment.extend({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535),
  MEMBER_AUTH_SECRET: secretSchema,
  STAFF_AUTH_SECRET: secretSchema,
  /** How many proxies in front of us may name the client's address. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  STRIPE_FAKE_URL: z.url(web).optional(),
  RESEND_FAKE_URL: z.url(web).optional(),
});

export type WebEnvironment = z.infer<typeof webEnvironment>;
