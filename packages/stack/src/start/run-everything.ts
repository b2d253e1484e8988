import { existsSync } from "node:fs";
import { join } from "node:path";
import { readSecrets } from "../data-folder/read-secrets.ts";
import { writeRunningRecord } from "../data-folder/running-record.ts";
import { untilShutdown, type Shutdown } from "../processes/create-shutdown.ts";
import type { PartSpec } from "../processes/run-part.ts";
import { startProcess, stopAll } from "../processes/start-process.ts";
import type { Progress } from "../progress.ts";
import { logDirectoryOf, type Settings } from "../settings.ts";
import { StackError } from "../stack-error.ts";
import { buildProduct } from "./build-product.ts";
import { chooseProviders, describeFakes } from "./choose-providers.ts";
import { describeApps } from "./describe-apps.ts";
import { describeRunning } from "./describe-running.ts";
import { fillEmbeddedDatabase, fillOwnDatabase, holdsDemo, type FilledDatabase } from "./fill-database.ts";
import { requirePort } from "./require-port.ts";
import { seedDatabase, type SeedKind } from "./seed-database.ts";
import { startDatabase } from "./start-database.ts";
import { waitUntilHealthy } from "./wait-until-healthy.ts";

export type Run = {
  settings: Settings;
  kind: SeedKind;
  afterKilledStart: boolean;
  progress: Progress;
  shutdown: Shutdown;
};

/** Takes a clone with its packages installed to a running product. What it starts, the shutdown can stop. */
export async function runEverything(run: Run): Promise<void> {
  const { settings, kind, afterKilledStart, progress, shutdown } = run;
  const { signal } = shutdown;
  const { host, portalPort, adminPort, dataDir } = settings;
  const logDirectory = logDirectoryOf(dataDir);
  const step = <Result>(title: string, work: () => Promise<Result>) =>
    progress.step(title, () => untilShutdown(work(), signal));

  await requirePort({ port: portalPort, host, owner: "portal", variable: "PORTAL_PORT" }, afterKilledStart);
  await requirePort({ port: adminPort, host, owner: "admin", variable: "ADMIN_PORT" }, afterKilledStart);
  const secrets = readSecrets(join(dataDir, "secrets.json"));
  await step("Building the apps", () => buildProduct(logDirectory, signal));

  const { ownerEmail } = settings;
  if (kind === "empty" && settings.resend !== undefined && ownerEmail === undefined) {
    throw new StackError(
      "An empty programme that sends real mail needs its owner: set WORTH_OWNER_EMAIL to the address that may sign in.",
    );
  }
  const seed = (url: string) => seedDatabase(url, { kind, secrets, ownerEmail, signal, say: progress.say });
  const database = await fillDatabase();
  if (kind === "empty" && !database.isNew) {
    progress.say(
      "This data folder holds a programme already, so --empty changes nothing. Set WORTH_DATA_DIR to a new folder.",
    );
  }
  shutdown.onStop(writeRunningRecord(dataDir, database.url));

  const providers = await chooseProviders(settings, secrets);
  const fakes = describeFakes(settings, secrets, providers);
  if (fakes !== undefined) {
    await step("Starting the stand-ins for Stripe and Resend", async () => {
      const [started] = startParts([fakes]);
      await started?.ready;
    });
  }
  await step("Starting portal, admin and worker", async () => {
    startParts(describeApps(settings, secrets, providers, database.url));
    await Promise.all([
      waitUntilHealthy("portal", portalPort, host),
      waitUntilHealthy("admin", adminPort, host),
    ]);
  });
  // loaded late: the seed reaches the generated database client, which a fresh clone has only after the build
  const { demoSignIns } = await import("@worth/seed");
  const isDemo = await holdsDemo(database.url);
  progress.say(
    describeRunning(settings, providers, {
      ...demoSignIns,
      ...(!isDemo && ownerEmail !== undefined && { staff: ownerEmail }),
      isDemo,
    }),
  );

  async function fillDatabase(): Promise<FilledDatabase> {
    const title = "Migrating the database, and filling it on the first run";
    if (settings.databaseUrl !== undefined) {
      const url = settings.databaseUrl;
      const noteFile = join(dataDir, "seeding-began");
      return step(title, () => fillOwnDatabase(url, noteFile, { seed, signal }));
    }
    const serverUrl = await progress.step("Starting the database", () =>
      startDatabase(settings, shutdown, progress.say),
    );
    return step(title, () => fillEmbeddedDatabase(serverUrl, { seed, signal }));
  }

  function startParts(specs: readonly PartSpec[]) {
    const missing = specs.find((spec) => !existsSync(spec.script));
    if (missing !== undefined)
      throw new StackError(`The ${missing.name} is not built: ${missing.script} is missing.`);
    const parts = specs.map((spec) =>
      startProcess(spec, {
        logDirectory,
        report: progress.say,
        onGiveUp: (sentence) => shutdown.request(new StackError(sentence)),
      }),
    );
    shutdown.onStop(() => stopAll(parts));
    return parts;
  }
}
