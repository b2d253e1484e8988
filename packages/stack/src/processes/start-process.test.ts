import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isRunning } from "./read-process.ts";
import { startProcess, stopAll, type SupervisedProcess } from "./start-process.ts";
import { waitUntil } from "./wait-until.ts";

const READY = 'process.stdout.write(JSON.stringify({ ready: true }) + "\\n");';
const WITHIN_MS = 10_000;

describe("startProcess", () => {
  let folder: string;
  let reports: string[];
  let givenUp: string[];
  let started: SupervisedProcess[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "worth-process-"));
    reports = [];
    givenUp = [];
    started = [];
  });
  afterEach(async () => {
    await stopAll(started);
    rmSync(folder, { recursive: true });
  });

  function start(source: string): SupervisedProcess {
    const script = join(folder, "part.mjs");
    writeFileSync(script, source);
    const part = startProcess(
      { name: "part", script, workingDirectory: folder, environment: {} },
      {
        logDirectory: folder,
        report: (sentence) => reports.push(sentence),
        onGiveUp: (sentence) => givenUp.push(sentence),
      },
    );
    started.push(part);
    return part;
  }
  const readLog = () => readFileSync(join(folder, "part.log"), "utf8");
  const pidsInLog = () => [...readLog().matchAll(/pid (\d+)/g)].map((match) => Number(match[1]));

  it("is ready when the part says so, and keeps all it says in its log", async () => {
    await start(`console.log("hello"); ${READY} setInterval(() => {}, 1000);`).ready;
    expect(readLog()).toBe('hello\n{"ready":true}\n');
    expect(reports).toEqual([]);
  });

  it("shows logged errors and nothing less", async () => {
    const say = (level: number, msg: string) =>
      `console.log(JSON.stringify({ level: ${level}, msg: "${msg}" }));`;
    await start(`${say(40, "slow")} ${say(50, "Stripe said no")} ${READY} setInterval(() => {}, 1000);`)
      .ready;
    expect(reports).toEqual(["part: Stripe said no"]);
  });

  it("starts a crashed part again and says in one sentence why it ended", async () => {
    const script = `
      import { existsSync, writeFileSync } from "node:fs";
      if (!existsSync("second")) { writeFileSync("second", ""); throw new Error("no memory"); }
      ${READY} setInterval(() => {}, 1000);`;
    await start(script).ready;
    expect(reports).toEqual(["The part ended by itself (1): Error: no memory. Starting it again in 0.5 s."]);
  });

  it("counts an ending without an error as a crash too", async () => {
    start("");
    expect(await waitUntil(() => reports.length > 0, WITHIN_MS)).toBe(true);
    expect(reports[0]).toBe("The part ended by itself (0): it said nothing. Starting it again in 0.5 s.");
  });

  it("lets the part finish on SIGTERM and does not start it again", async () => {
    const part = start(`
      process.on("SIGTERM", () => { console.log("finished"); process.exit(0); });
      ${READY} setInterval(() => {}, 1000);`);
    await part.ready;
    await part.stop();
    started = [];
    expect(readLog()).toContain("finished");
    expect(reports).toEqual([]);
  });

  it("ends a part during the pause before its restart", async () => {
    const part = start('throw new Error("at once")');
    expect(await waitUntil(() => reports.length > 0, WITHIN_MS)).toBe(true);
    await part.stop();
    started = [];
    expect(reports).toHaveLength(1);
    expect(givenUp).toEqual([]);
  });

  it("leaves nothing of what the part itself started, after a stop and after a crash", async () => {
    const part = start(`
      import { spawn } from "node:child_process";
      const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" });
      console.log("pid " + child.pid);
      process.on("SIGUSR2", () => process.exit(1));
      console.log("pid " + process.pid);
      ${READY} setInterval(() => {}, 1000);`);
    await part.ready;
    process.kill(pidsInLog()[1] ?? Number.NaN, "SIGUSR2");
    expect(await waitUntil(() => pidsInLog().length === 4, WITHIN_MS)).toBe(true);
    await part.stop();
    started = [];
    expect(await waitUntil(() => !pidsInLog().some(isRunning), WITHIN_MS)).toBe(true);
  });
});
