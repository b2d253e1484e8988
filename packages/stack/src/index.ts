export { cloneDatabase, createTemplateDatabase, withDatabase } from "./postgres/databases.ts";
export { findFreePort, isPortFree } from "./ports/find-free-port.ts";
export { migrate } from "./prisma/migrate.ts";
export { startEmbeddedPostgres } from "./postgres/start-embedded-postgres.ts";
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from "./postgres/start-embedded-postgres.ts";
