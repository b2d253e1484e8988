import { tmpdir } from "node:os";
import type { AddressInfo } from "node:net";
import { createPortal, createServices, readSettings, startWebServer } from "@worth/api";
import { onTestFinished } from "vitest";
import { appSecret, type World } from "./create-world.ts";
import { stripeSecretKey, stripeWebhookSecret } from "./start-providers.ts";

const secret = (name: string): string => `${name} secret for tests, long enough to pass`;

/**
 * The portal's edge without its pages: health, webhooks and tRPC over real HTTP on a free port. Pages answer 404, since
 * what they show is the browser tests' part.
 */
export async function startPortal(world: World) {
  const environment = readSettings({
    DATABASE_URL: world.url,
    PORT: "0",
    PORTAL_URL: "http://localhost:3000",
    ADMIN_URL: "http://localhost:3001",
    APP_SECRET: appSecret,
    MEMBER_AUTH_SECRET: secret("member"),
    STAFF_AUTH_SECRET: secret("staff"),
    STRIPE_SECRET_KEY: stripeSecretKey,
    STRIPE_WEBHOOK_SECRET: stripeWebhookSecret,
    LOG_LEVEL: "silent",
  });
  const services = await createServices("member", environment);
  const server = await startWebServer({
    host: "127.0.0.1",
    port: 0,
    guard: { origin: environment.PORTAL_URL, machinePaths: ["/webhooks/stripe"], uploads: {} },
    trustedProxies: 0,
    assetsDirectory: tmpdir(),
    log: services.log,
    respond: createPortal(services, async () => new Response("no pages here", { status: 404 })),
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await services.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, origin: environment.PORTAL_URL, services };
}
