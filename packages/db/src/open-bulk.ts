import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { Pool, type PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { copyText, type CopyCell } from "./copy-text.ts";
import type { Sql } from "./sql.ts";

/** What work on very many rows uses beside Prisma: plain statements, and COPY to write. */
export type BulkSession = {
  sql: Sql;
  /** Writes rows by COPY; returns how many. Table and columns are ours, never from outside. */
  copyIn: (table: string, columns: readonly string[], rows: Iterable<readonly CopyCell[]>) => Promise<number>;
};

export type Bulk = {
  /** One READ COMMITTED transaction; rolled back when `work` throws. */
  transaction<T>(work: (session: BulkSession) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** A pool of its own, for work on very many rows. */
export function openBulk(databaseUrl: string, connections = 2): Bulk {
  const pool = new Pool({ connectionString: databaseUrl, max: connections });
  // A connection that ends while it runs no statement, as when the database restarts, would end the process if nobody
  // listened. Nothing is lost by that alone: idle it has left the pool, and in a transaction the next statement fails.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return {
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query("BEGIN");
        const result = await work(sessionOf(client));
        await client.query("COMMIT");
        client.release();
        return result;
      } catch (error) {
        // The connection may be the reason: it is not used again.
        client.release(true);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

function sessionOf(client: PoolClient): BulkSession {
  return {
    sql: async <Row>(text: string, parameters: readonly unknown[] = []) => {
      const { rows } = await client.query(text, [...parameters]);
      return rows as Row[];
    },
    async copyIn(table, columns, rows) {
      const names = columns.map((column) => `"${column}"`).join(", ");
      const stream = client.query(copyFrom(`COPY ${table} (${names}) FROM STDIN`));
      await pipeline(Readable.from(copyText(rows)), stream);
      return stream.rowCount;
    },
  };
}
