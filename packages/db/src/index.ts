export { createDatabase, type Database, type Reader, type Transaction } from "./create-database.ts";
export { isRetryable, readDatabaseRefusal, type DatabaseRefusal } from "./database-error.ts";
export { inTransaction } from "./in-transaction.ts";
export { integerColumns } from "./integer-columns.ts";
export { toSafeInteger } from "./safe-integer.ts";
export { Prisma } from "./generated/client.ts";
export { lockKey, tryLockKey } from "./lock-key.ts";
