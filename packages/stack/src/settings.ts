import { join, resolve } from "node:path";
import { env } from "node:process";
import { cloneRoot } from "./clone-root.ts";
import { StackError } from "./stack-error.ts";

type Environment = Record<string, string | undefined>;

type ProviderSettings = { key: string; address: string | undefined };

export type Settings = {
  dataDir: string;
  /** Undefined: the embedded Postgres. */
  databaseUrl: string | undefined;
  host: string;
  portalPort: number;
  adminPort: number;
  portalUrl: string;
  adminUrl: string;
  /** Undefined: the stand-in. */
  stripe: (ProviderSettings & { webhookSecret: string }) | undefined;
  resend: ProviderSettings | undefined;
  mailFrom: string;
  /** Who is the first owner of an empty programme; undefined: the demo's. */
  ownerEmail: string | undefined;
  logLevel: string;
};

/** What children get besides their own settings: the machine's environment as it is. */
export function inheritedEnvironment(): Environment {
  return { ...env };
}

/** The settings of `npm start`; all that is wrong with them is said at once. */
export function readSettings(environment: Environment = env): Settings {
  const problems: string[] = [];
  const read = (name: string) => {
    const value = environment[name]?.trim();
    return value === "" ? undefined : value;
  };
  const readPort = (name: string, fallback: number) => {
    const port = Number(read(name) ?? fallback);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      problems.push(`${name} must be a port from 1 to 65535`);
    return port;
  };
  const readUrl = (name: string, protocols: readonly string[]) => {
    const value = read(name);
    if (value === undefined) return undefined;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      problems.push(`${name} must be an address that starts with ${protocols.join("// or ")}//`);
    }
    return value.replace(/\/+$/, "");
  };
  const web = ["http:", "https:"];

  const stripeKey = read("STRIPE_SECRET_KEY");
  const webhookSecret = read("STRIPE_WEBHOOK_SECRET");
  if (stripeKey !== undefined && webhookSecret === undefined) {
    problems.push("STRIPE_SECRET_KEY is set, so STRIPE_WEBHOOK_SECRET must be set too");
  }
  const resendKey = read("RESEND_API_KEY");
  const mailFrom = read("MAIL_FROM");
  if (resendKey !== undefined && mailFrom === undefined) {
    problems.push(
      "RESEND_API_KEY is set, so MAIL_FROM must be set too: the sender your Resend account may use",
    );
  }
  const portalPort = readPort("PORTAL_PORT", 3000);
  const adminPort = readPort("ADMIN_PORT", 3001);
  if (portalPort === adminPort) problems.push("PORTAL_PORT and ADMIN_PORT must differ");

  const settings: Settings = {
    dataDir: resolve(cloneRoot, read("WORTH_DATA_DIR") ?? ".data"),
    databaseUrl: readUrl("DATABASE_URL", ["postgresql:", "postgres:"]),
    host: read("WORTH_HOST") ?? "127.0.0.1",
    portalPort,
    adminPort,
    portalUrl: readUrl("PORTAL_URL", web) ?? `http://localhost:${portalPort}`,
    adminUrl: readUrl("ADMIN_URL", web) ?? `http://localhost:${adminPort}`,
    stripe:
      stripeKey === undefined
        ? undefined
        : { key: stripeKey, address: readUrl("STRIPE_API_URL", web), webhookSecret: webhookSecret ?? "" },
    resend:
      resendKey === undefined ? undefined : { key: resendKey, address: readUrl("RESEND_BASE_URL", web) },
    mailFrom: mailFrom ?? "Worth <worth@example.com>",
    ownerEmail: read("WORTH_OWNER_EMAIL"),
    logLevel: read("LOG_LEVEL") ?? "info",
  };
  if (problems.length > 0) throw new StackError(`The settings do not fit: ${problems.join("; ")}.`);
  return settings;
}

export function logDirectoryOf(dataDir: string): string {
  return join(dataDir, "logs");
}
