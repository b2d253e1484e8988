import { spawn } from "node:child_process";
import { join } from "node:path";
import { execPath, platform } from "node:process";
import { cloneRoot, programsDirectory } from "../clone-root.ts";
import { inheritedEnvironment } from "../settings.ts";
import { StackError } from "../stack-error.ts";

const prismaCli = join(cloneRoot, "node_modules", "prisma", "build", "index.js");
const PATH_SEPARATOR = platform === "win32" ? ";" : ":";

/** Runs one command of the Prisma CLI in prisma/ and answers with what it printed. */
export function runPrisma(
  args: readonly string[],
  databaseUrl?: string,
  signal?: AbortSignal,
): Promise<string> {
  const inherited = inheritedEnvironment();
  const env = {
    ...inherited,
    // the schema engine is a script of `node`: it must be ours, not the machine's
    PATH: `${programsDirectory}${PATH_SEPARATOR}${inherited["PATH"] ?? ""}`,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  };
  return new Promise((resolve, reject) => {
    const prisma = spawn(execPath, [prismaCli, ...args], {
      cwd: join(cloneRoot, "prisma"),
      env,
      stdio: ["ignore", "pipe", "pipe"],
      ...(signal === undefined ? {} : { signal }),
    });
    let output = "";
    const collect = (chunk: Buffer) => void (output += chunk.toString());
    prisma.stdout.on("data", collect);
    prisma.stderr.on("data", collect);
    prisma.once("error", reject);
    prisma.once("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new StackError(`prisma ${args.join(" ")} failed: ${explain(output)}`));
    });
  });
}

/** The CLI prints its error last, under a line that starts with "Error:". */
function explain(output: string): string {
  const from = output.lastIndexOf("Error:");
  return output.slice(Math.max(from, 0)).replace(/\s+/g, " ").trim();
}
