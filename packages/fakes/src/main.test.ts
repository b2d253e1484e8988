import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";

const start = (...options: string[]) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), ...options], {
    stdio: "pipe",
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
};

const required = [
  "--webhook-url=http://127.0.0.1:9/none",
  "--webhook-secret=whsec_a",
  "--stripe-key=sk_test_a",
  "--resend-key=re_a",
];

test("both stand-ins are told ready on one line and end cleanly on SIGTERM", async () => {
  const child = start(...required);
  const lines = createInterface(child.stdout);
  const [line] = (await once(lines, "line")) as [string];
  const ready = JSON.parse(line) as { ready: boolean; stripeUrl: string; resendUrl: string };
  expect(ready.ready).toBe(true);
  expect((await fetch(ready.stripeUrl)).status).toBe(200);
  expect((await fetch(ready.resendUrl)).status).toBe(200);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("a missing option is one clear sentence", async () => {
  const child = start("--stripe-key=sk_test_a");
  const [text] = (await once(child.stderr, "data")) as [Buffer];
  expect(text.toString()).toContain("Please give --webhook-url.");
  expect(await once(child, "exit")).toEqual([1, null]);
});
