import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env, stdout } from "node:process";
import { createPortal, createServices, readSettings, startWebServer } from "@worth/api";

/** The portal's edge in a process of its own, which a test can kill: webhooks and health; it has no pages. */
const settings = readSettings(env);
const services = await createServices("member", settings);
await startWebServer({
  host: "127.0.0.1",
  port: settings.PORT,
  guard: { origin: settings.PORTAL_URL, machinePaths: ["/webhooks/stripe"], uploads: {} },
  trustedProxies: settings.TRUSTED_PROXIES,
  assetsDirectory: mkdtempSync(join(tmpdir(), "worth-assets-")),
  log: services.log,
  respond: createPortal(services, async () => new Response(null, { status: 404 })),
});
stdout.write("at work\n");
