/**
 * node packages/stack/bootstrap.mjs <script.ts> [args]
 *
 * The door of `npm start` and `npm test` on a machine where nothing is installed yet: installs the packages when
 * they are missing or older than package-lock.json, then runs the script with the Node that came with them.
 * Plain JavaScript without imports of ours, because it runs on any Node from 20.11 on.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import process, {
  argv,
  env,
  execPath,
  exit,
  kill,
  pid,
  platform,
  stderr,
  stdout,
  versions,
} from "node:process";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = [20, 11];
const PROGRESS_EVERY_MS = 10_000;
const PARENT_CHECK_MS = 500;
/** What shells report for Ctrl-C. */
const INTERRUPTED = 130;

const cloneRoot = resolve(fileURLToPath(import.meta.url), "../../..");
const modules = join(cloneRoot, "node_modules");
const stampFile = join(modules, ".worth-install-stamp");
const nodeProgram = join(modules, "node", "bin", platform === "win32" ? "node.exe" : "node");

function fail(sentence) {
  stderr.write(`${sentence}\n`);
  exit(1);
}

function requireNode() {
  const [major, minor] = versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`Worth needs Node ${OLDEST_NODE.join(".")} or newer to start; this is Node ${versions.node}.`);
}

function hashLockFile() {
  return createHash("sha256")
    .update(readFileSync(join(cloneRoot, "package-lock.json")))
    .digest("hex");
}

function isInstalled(lockHash) {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === lockHash && existsSync(nodeProgram);
}

/** npm under `npm run` names its own script; otherwise the npm on the PATH has to do. */
function spawnNpm(args) {
  const options = { cwd: cloneRoot, stdio: ["ignore", "pipe", "pipe"] };
  if (env.npm_execpath?.endsWith(".js")) return spawn(execPath, [env.npm_execpath, ...args], options);
  return spawn("npm", args, { ...options, shell: platform === "win32" });
}

function install() {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  stdout.write("Installing packages. The first time takes a minute or two.\n");
  const ticker = setInterval(() => stdout.write(`  still installing, ${seconds()} s\n`), PROGRESS_EVERY_MS);

  return new Promise((settle) => {
    // the flags undo settings of the machine that would leave out tools or the scripts that fetch Node and Postgres
    const npm = spawnNpm([
      "ci",
      "--include=dev",
      "--include=optional",
      "--ignore-scripts=false",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      "--fetch-retry-mintimeout=1000",
      "--fetch-retry-maxtimeout=5000",
    ]);
    let output = "";
    const collect = (chunk) => void (output += chunk);
    npm.stdout.on("data", collect);
    npm.stderr.on("data", collect);
    let isInterrupted = false;
    const stop = forwardSignals(npm, () => (isInterrupted = true));
    npm.once("error", (error) =>
      fail(`Packages could not be installed: npm does not start (${error.message}).`),
    );
    npm.once("close", (code) => {
      clearInterval(ticker);
      stop();
      if (isInterrupted) exit(INTERRUPTED);
      if (code !== 0) fail(explainFailure(output));
      if (!existsSync(nodeProgram))
        fail(`Packages were installed, but ${nodeProgram} is missing: its install script did not run.`);
      stdout.write(`Packages installed in ${seconds()} s.\n`);
      settle();
    });
  });
}

function explainFailure(output) {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/.test(output)
  ) {
    return "Packages could not be installed: the npm registry cannot be reached. Go online once and start again.";
  }
  const lines = output.split("\n").map((line) => line.replace(/^npm (error|ERR!) ?/, "").trim());
  const said = lines.find((line) => line !== "" && !line.startsWith("code ")) ?? "nothing";
  return `Packages could not be installed; npm said: ${said}`;
}

/** Passes on what asks us to end. Returns the function that stops doing so. */
function forwardSignals(child, note = () => {}) {
  const forwards = ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => {
    const forward = () => {
      note();
      child.kill(signal);
    };
    return [signal, forward];
  });
  for (const [signal, forward] of forwards) process.on(signal, forward);
  return () => {
    for (const [signal, forward] of forwards) process.off(signal, forward);
  };
}

/** A killed npm cannot pass on anything, so its death counts as a wish to end. */
function endWithNpm(child) {
  if (env.npm_lifecycle_event === undefined) return;
  const lineage = readLineage();
  const timer = setInterval(() => {
    if (readLineage() === lineage) return;
    clearInterval(timer);
    child.kill("SIGTERM");
  }, PARENT_CHECK_MS);
  timer.unref();
}

/** Who started us: npm, or the shell that npm put between and that outlives it. It changes when one of them dies. */
function readLineage() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, "utf8");
    const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(stat);
    return /^(sh|dash|bash|ash|busybox)$/.test(name) ? `${process.ppid} ${parent}` : `${process.ppid}`;
  } catch {
    return `${process.ppid}`; // not Linux
  }
}

function run(script, args) {
  const path = `${join(modules, ".bin")}${delimiter}${env.PATH ?? ""}`;
  // the ipc channel tells the script when this process dies
  const child = spawn(nodeProgram, [script, ...args], {
    env: { ...env, PATH: path },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  const stop = forwardSignals(child);
  endWithNpm(child);
  child.once("error", (error) => fail(`${nodeProgram} does not start: ${error.message}`));
  child.once("exit", (code, signal) => {
    stop();
    if (signal === null) exit(code);
    kill(pid, signal);
  });
}

requireNode();
const [script, ...args] = argv.slice(2);
if (script === undefined) fail("Usage: node packages/stack/bootstrap.mjs <script.ts> [args]");
const lockHash = hashLockFile();
if (!isInstalled(lockHash)) {
  await install();
  writeFileSync(stampFile, lockHash);
}
run(resolve(script), args);
