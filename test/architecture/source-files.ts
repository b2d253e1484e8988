import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** Every file git knows or would add, without what is generated. */
export function listFiles(...patterns: string[]): string[] {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "--", ...patterns];
  return execFileSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
    .split("\n")
    .filter((file) => file !== "" && !file.includes("/generated/"));
}

export type Import = { file: string; workspace: string; imported: string; isType: boolean; isTest: boolean };

/** The workspace a file is in, by the name the dependency table gives it. */
export function workspaceOf(file: string): string {
  const [top = "", second = ""] = file.split("/");
  if (top === "apps") return `apps/${second}`;
  return top === "packages" || (top === "prisma" && ["factories", "seed"].includes(second)) ? second : top;
}

const importPattern =
  /(?:^\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?|\.resolve\()"@worth\/([a-z]+)(?:\/[^"]*)?"/gm;

/** Who imports which workspace, from the sources themselves. */
export function listImports(): Import[] {
  return listFiles("*.ts", "*.tsx").flatMap((file) => {
    const source = readFileSync(resolve(root, file), "utf8");
    const isTest = /\.(test|fixture)\.tsx?$/.test(file);
    return [...source.matchAll(importPattern)].map(([, type, imported = ""]) => ({
      file,
      workspace: workspaceOf(file),
      imported,
      isType: type !== undefined,
      isTest,
    }));
  });
}
