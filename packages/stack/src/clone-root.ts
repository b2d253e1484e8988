import { join, resolve } from "node:path";

/** The folder with package.json, node_modules and prisma/. */
export const cloneRoot = resolve(import.meta.dirname, "../../..");

export const programsDirectory = join(cloneRoot, "node_modules", ".bin");
