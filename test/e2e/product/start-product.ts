import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { findFreePort } from "@worth/stack";
import { writeProductUrls } from "./product-urls.ts";

const root = resolve(import.meta.dirname, "../../..");

/** Starts the product as `npm start` does, on free ports and a data folder of its own, with the demo in it. */
export default async function startProduct() {
  rmSync(resolve(root, ".test/sessions"), { recursive: true, force: true });
  mkdirSync(resolve(root, ".test"), { recursive: true });
  const [portalPort, adminPort] = [await findFreePort(), await findFreePort()];
  const dataDir = await mkdtemp(join(tmpdir(), "worth-journeys-"));
  const child = spawn(process.execPath, ["packages/stack/src/start.ts"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PORTAL_PORT: String(portalPort),
      ADMIN_PORT: String(adminPort),
      WORTH_DATA_DIR: dataDir,
      LOG_LEVEL: "warn",
      TRUSTED_PROXIES: "1",
    },
  });
  const said = await untilRunning(child);
  const running = JSON.parse(readFileSync(join(dataDir, "running.json"), "utf8")) as { databaseUrl: string };
  const find = (name: string): string => new RegExp(`${name}\\s+(http\\S+)`).exec(said)?.[1] ?? "";
  writeProductUrls({
    portal: find("Portal"),
    admin: find("Admin"),
    inbox: find("Inbox"),
    payments: find("Payments"),
    database: running.databaseUrl,
  });
  return async () => {
    const ended = new Promise((settle) => child.once("exit", settle));
    child.kill("SIGINT");
    await ended;
  };
}

/** Everything the command says until the product is up; an early end is an error with what it said. */
function untilRunning(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((settle, fail) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes("Ctrl-C stops everything")) settle(said);
      });
    }
    child.once("exit", (code) =>
      fail(new Error(`The product ended with ${code} before it was up:\n${said}`)),
    );
  });
}
