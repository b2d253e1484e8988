import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { StackError } from "../stack-error.ts";

const random = () => randomBytes(32).toString("base64url");

/** Each secret in the form its reader expects; the fakes' keys look like the real ones. */
const MAKERS = {
  APP_SECRET: random,
  MEMBER_AUTH_SECRET: random,
  STAFF_AUTH_SECRET: random,
  STRIPE_WEBHOOK_SECRET: () => `whsec_${randomBytes(24).toString("base64")}`,
  STRIPE_FAKE_KEY: () => `sk_test_${randomBytes(24).toString("hex")}`,
  RESEND_FAKE_KEY: () => `re_${randomBytes(16).toString("hex")}`,
};

type SecretName = keyof typeof MAKERS;
export type Secrets = Record<SecretName, string>;

/** The secrets of this data folder, made once: with other ones, sessions end and waiting mails become unreadable. */
export function readSecrets(file: string): Secrets {
  const known = readKnown(file);
  const secrets = Object.fromEntries(
    Object.entries(MAKERS).map(([name, make]) => [name, known[name] ?? make()]),
  ) as Secrets;
  if (Object.keys(MAKERS).some((name) => known[name] === undefined)) {
    mkdirSync(dirname(file), { recursive: true });
    // written aside, so that a kill leaves the old file or the new one
    writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return secrets;
}

function readKnown(file: string): Record<string, string | undefined> {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new StackError(
      `${file} is damaged. Restore it from a backup, or delete it: everybody then signs in again.`,
    );
  }
}
