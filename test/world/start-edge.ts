import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createServices,
  readSettings,
  startWebServer,
  type Log,
  type RequestFacts,
  type Services,
} from "@worth/api";
import { onTestFinished } from "vitest";
import { adminUrl, appSecret, portalUrl, type World } from "./create-world.ts";
import { stripeSecretKey, stripeWebhookSecret } from "./start-providers.ts";

const secret = (name: string): string => `${name} secret for tests, long enough to pass`;

/** Where a test wants an edge to differ from the usual one. */
export type EdgeOptions = {
  /** Settings in place of the usual ones, as the environment would have them. */
  settings?: Readonly<Record<string, string>>;
  /** The client build it serves; empty without one. */
  assetsDirectory?: string;
  /** A log the test reads. */
  log?: Log;
};

type App = {
  who: "member" | "staff";
  machinePaths: readonly string[];
  uploads: Readonly<Record<string, number>>;
  answer: (services: Services) => (request: Request, facts: RequestFacts) => Promise<Response>;
};

/** One app's edge over real HTTP on a free port, as the app itself starts it; gone when the test is. */
export async function startEdge(world: World, app: App, options: EdgeOptions = {}) {
  const environment = readSettings({
    DATABASE_URL: world.url,
    PORT: "0",
    PORTAL_URL: portalUrl,
    ADMIN_URL: adminUrl,
    APP_SECRET: appSecret,
    MEMBER_AUTH_SECRET: secret("member"),
    STAFF_AUTH_SECRET: secret("staff"),
    STRIPE_SECRET_KEY: stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: stripeWebhookSecret,
    LOG_LEVEL: "silent",
    ...options.settings,
  });
  const services = await createServices(app.who, environment, options.log);
  const ownDirectory = mkdtempSync(join(tmpdir(), "worth-assets-"));
  const origin = app.who === "staff" ? environment.ADMIN_URL : environment.PORTAL_URL;
  const server = await startWebServer({
    host: "127.0.0.1",
    port: 0,
    guard: { origin, machinePaths: app.machinePaths, uploads: app.uploads },
    trustedProxies: environment.TRUSTED_PROXIES,
    assetsDirectory: options.assetsDirectory ?? ownDirectory,
    log: services.log,
    respond: app.answer(services),
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await services.close();
    rmSync(ownDirectory, { recursive: true });
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, origin, services };
}

export type Edge = Awaited<ReturnType<typeof startEdge>>;
