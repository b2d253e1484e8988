import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readDeclarations, type Scope } from "./declarations.ts";
import { readTokens, stripComments } from "./tokens.ts";

const sdkFolder = join(dirname(createRequire(import.meta.url).resolve("stripe")), "..", "esm");

const scopes = new Map<string, Scope>();

/** One file of the installed SDK, without comments. `path` is relative, such as `resources/Refunds.js`. */
export const readSdkSource = (path: string): string =>
  stripComments(readFileSync(join(sdkFolder, path), "utf8"));

/** The declarations of one `.d.ts` of the SDK, read once. */
export const loadSdkScope = (path: string): Scope => {
  const known = scopes.get(path);
  if (known !== undefined) return known;
  const scope = readDeclarations(readTokens(readSdkSource(path)));
  scopes.set(path, scope);
  return scope;
};

const fileOf = (scope: Scope): string => {
  for (const [path, known] of scopes) if (known === scope) return path;
  throw new Error("A scope of the SDK's types belongs to no file");
};

/** The file scope an import of `scope` points at: `../shared.js` is `shared.d.ts`. */
export const loadImportedScope = (scope: Scope, module: string): Scope =>
  loadSdkScope(join(dirname(fileOf(scope)), module.replace(/\.js$/, ".d.ts")));
