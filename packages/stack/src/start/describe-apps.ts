import { join } from "node:path";
import { cloneRoot } from "../clone-root.ts";
import type { Secrets } from "../data-folder/read-secrets.ts";
import type { PartSpec } from "../processes/run-part.ts";
import { inheritedEnvironment, type Settings } from "../settings.ts";
import type { Providers } from "./choose-providers.ts";

/** How portal, admin and worker are started, each with its whole environment. */
export function describeApps(
  settings: Settings,
  secrets: Secrets,
  providers: Providers,
  databaseUrl: string,
): PartSpec[] {
  const shared = describeEnvironment(settings, secrets, providers, databaseUrl);
  const part = (name: string, main: string, own: Record<string, string> = {}): PartSpec => {
    const workingDirectory = join(cloneRoot, "apps", name);
    return {
      name,
      script: join(workingDirectory, "build", main),
      workingDirectory,
      environment: { ...inheritedEnvironment(), ...shared, ...own },
    };
  };
  return [
    part("worker", "main.js"),
    part("portal", join("server", "index.js"), { PORT: String(settings.portalPort) }),
    part("admin", join("server", "index.js"), { PORT: String(settings.adminPort) }),
  ];
}

function describeEnvironment(
  settings: Settings,
  secrets: Secrets,
  { stripe, resend }: Providers,
  databaseUrl: string,
): Record<string, string> {
  const standIns = [
    ...(stripe.pageUrl === undefined ? [] : ["stripe"]),
    ...(resend.pageUrl === undefined ? [] : ["resend"]),
  ];
  return {
    NODE_ENV: "production",
    LOG_LEVEL: settings.logLevel,
    HOST: settings.host,
    PORTAL_URL: settings.portalUrl,
    ADMIN_URL: settings.adminUrl,
    DATABASE_URL: databaseUrl,
    APP_SECRET: secrets.APP_SECRET,
    MEMBER_AUTH_SECRET: secrets.MEMBER_AUTH_SECRET,
    STAFF_AUTH_SECRET: secrets.STAFF_AUTH_SECRET,
    STRIPE_SECRET_KEY: stripe.key,
    STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
    STRIPE_API_URL: stripe.address,
    RESEND_API_KEY: resend.key,
    RESEND_BASE_URL: resend.address,
    // The portal writes what the admin shows: both look into one folder.
    FILES_FOLDER: join(settings.dataDir, "files"),
    MAIL_FROM: settings.mailFrom,
    WORTH_STAND_INS: standIns.join(","),
    ...(stripe.pageUrl === undefined ? {} : { STRIPE_FAKE_URL: stripe.pageUrl }),
    ...(resend.pageUrl === undefined ? {} : { RESEND_FAKE_URL: resend.pageUrl }),
  };
}
