import { join } from "node:path";
import { cloneRoot } from "../clone-root.ts";
import { runTool } from "../processes/run-tool.ts";
import { StackError } from "../stack-error.ts";

const prismaCli = join(cloneRoot, "node_modules", "prisma", "build", "index.js");

/** Brings a database to the schema of this version with Prisma's own `migrate deploy`; makes it when missing. */
export async function migrate(databaseUrl: string, signal?: AbortSignal): Promise<void> {
  const { succeeded, output } = await runTool({
    script: prismaCli,
    args: ["migrate", "deploy"],
    workingDirectory: join(cloneRoot, "prisma"),
    environment: { DATABASE_URL: databaseUrl },
    signal,
  });
  if (!succeeded) throw new StackError(`The database could not be migrated. ${explain(output)}`);
}

/** The CLI prints its error last, in lines that start with "Error:". */
function explain(output: string): string {
  return output
    .slice(Math.max(output.lastIndexOf("Error:"), 0))
    .replace(/\s+/g, " ")
    .trim();
}
