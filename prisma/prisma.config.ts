import { resolve } from "node:path";
import { env } from "node:process";
import { defineConfig } from "prisma/config";

// Prisma's native engine comes from a CDN that may be unreachable; ours comes from npm with everything else.
env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= resolve(import.meta.dirname, "schema-engine.mjs");

export default defineConfig({
  schema: "schema",
  migrations: { path: "migrations" },
  // `prisma generate` and `validate` need no database, yet the configuration must hold an address.
  datasource: { url: env["DATABASE_URL"] ?? "postgresql://nobody:nothing@127.0.0.1:1/none" },
});
