import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cloneRoot } from "../clone-root.ts";
import type { Secrets } from "../data-folder/read-secrets.ts";
import { findFreePort, isPortFree } from "../ports/find-free-port.ts";
import type { PartSpec } from "../processes/run-part.ts";
import { inheritedEnvironment, type Settings } from "../settings.ts";

const fakesScript = join(dirname(createRequire(import.meta.url).resolve("@worth/fakes")), "main.ts");

const STRIPE_PORT = 3002;
const RESEND_PORT = 3003;
const REAL_STRIPE = "https://api.stripe.com";
const REAL_RESEND = "https://api.resend.com";

type Provider = {
  key: string;
  address: string;
  /** The page that plays the stand-in; undefined when the real provider is used. */
  pageUrl: string | undefined;
};

export type Providers = {
  stripe: Provider & { webhookSecret: string };
  resend: Provider;
};

/** The real provider for every key that is set, a stand-in on its usual port or a free one for the others. */
export async function chooseProviders(settings: Settings, secrets: Secrets): Promise<Providers> {
  const stripe =
    settings.stripe === undefined
      ? {
          ...(await standIn(secrets.STRIPE_FAKE_KEY, STRIPE_PORT)),
          webhookSecret: secrets.STRIPE_WEBHOOK_SECRET,
        }
      : { ...real(settings.stripe, REAL_STRIPE), webhookSecret: settings.stripe.webhookSecret };
  const resend =
    settings.resend === undefined
      ? await standIn(secrets.RESEND_FAKE_KEY, RESEND_PORT)
      : real(settings.resend, REAL_RESEND);
  return { stripe, resend };
}

/** The process that plays the providers without a key; undefined when both are real. */
export function describeFakes(
  settings: Settings,
  secrets: Secrets,
  providers: Providers,
): PartSpec | undefined {
  const { stripe, resend } = providers;
  if (stripe.pageUrl === undefined && resend.pageUrl === undefined) return undefined;
  // it always plays both; one that nobody needs gets a free port, and never the key of the real provider
  const portOf = (pageUrl: string | undefined) => (pageUrl === undefined ? "0" : new URL(pageUrl).port);
  const options = {
    "stripe-port": portOf(stripe.pageUrl),
    "resend-port": portOf(resend.pageUrl),
    "webhook-url": `http://127.0.0.1:${settings.portalPort}/webhooks/stripe`,
    "webhook-secret": secrets.STRIPE_WEBHOOK_SECRET,
    "stripe-key": secrets.STRIPE_FAKE_KEY,
    "resend-key": secrets.RESEND_FAKE_KEY,
    "data-dir": join(settings.dataDir, "fakes"),
  };
  return {
    name: "fakes",
    script: fakesScript,
    args: Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    workingDirectory: cloneRoot,
    environment: inheritedEnvironment(),
  };
}

function real({ key, address }: { key: string; address: string | undefined }, usual: string): Provider {
  return { key, address: address ?? usual, pageUrl: undefined };
}

async function standIn(key: string, usualPort: number): Promise<Provider> {
  const port = (await isPortFree(usualPort)) ? usualPort : await findFreePort();
  return { key, address: `http://127.0.0.1:${port}`, pageUrl: `http://localhost:${port}` };
}
