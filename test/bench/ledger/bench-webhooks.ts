import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stdout } from "node:process";
import { createPortal, createServices, readSettings, startWebServer } from "@worth/api";
import { deliverSaturated, deliverSteadily, percentile, type Delivered } from "./webhook-load.ts";

const secret = "whsec_bench";
const [perSecond, seconds, connections] = [100, 20, 20];

const long = (name: string): string => `${name} secret of a bench, long enough to pass`;

/**
 * Webhooks taken in by one portal process: at the pace that is promised, and as fast as it answers. Every answer of 2xx
 * is looked for in the table of events.
 */
export async function benchWebhooks(databaseUrl: string): Promise<void> {
  const environment = readSettings({
    DATABASE_URL: databaseUrl,
    PORT: "0",
    PORTAL_URL: "http://localhost:3000",
    ADMIN_URL: "http://localhost:3001",
    APP_SECRET: long("app"),
    MEMBER_AUTH_SECRET: long("member"),
    STAFF_AUTH_SECRET: long("staff"),
    STRIPE_SECRET_KEY: "sk_test_bench",
    STRIPE_WEBHOOK_SECRET: secret,
    LOG_LEVEL: "silent",
  });
  const services = await createServices("member", environment);
  const assetsDirectory = await mkdtemp(join(tmpdir(), "worth-bench-assets-"));
  const server = await startWebServer({
    host: "127.0.0.1",
    port: 0,
    guard: { origin: environment.PORTAL_URL, machinePaths: ["/webhooks/stripe"], uploads: {} },
    trustedProxies: environment.TRUSTED_PROXIES,
    assetsDirectory,
    log: services.log,
    respond: createPortal(services, async () => new Response(null, { status: 404 })),
  });
  const { port } = server.address() as AddressInfo;
  const endpoint = { url: `http://127.0.0.1:${port}/webhooks/stripe`, secret };
  const countStored = () => services.deps.database.providerEvent.count();
  try {
    // The first requests open connections; nobody measures those.
    await deliverSaturated(endpoint, { connections, seconds: 1 });
    await measure(`at ${perSecond} a second`, countStored, () =>
      deliverSteadily(endpoint, { perSecond, seconds }),
    );
    await services.deps.database.$executeRaw`DELETE FROM provider_event_payload`;
    await services.deps.database.$executeRaw`DELETE FROM provider_event`;
    await measure(`${connections} connections, as fast as answered`, countStored, () =>
      deliverSaturated(endpoint, { connections, seconds }),
    );
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await services.close();
    await rm(assetsDirectory, { recursive: true });
  }
}

async function measure(
  what: string,
  countStored: () => Promise<number>,
  load: () => Promise<Delivered[]>,
): Promise<void> {
  const [before, startedAt] = [await countStored(), performance.now()];
  const delivered = await load();
  const tookS = (performance.now() - startedAt) / 1000;
  const accepted = delivered.filter(({ status }) => status === 200);
  const stored = (await countStored()) - before;
  const rate = (accepted.length / tookS).toFixed(0);
  const times = `p50 ${percentile(accepted, 50)} ms, p99 ${percentile(accepted, 99)} ms`;
  stdout.write(
    `webhooks ${what}: ${rate} a second, ${times}, ${stored} of ${accepted.length} accepted are stored\n`,
  );
}
