import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  cloneDatabase,
  createTemplateDatabase,
  migrate,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "@worth/stack";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

describe("databases for tests", { timeout: 60_000 }, () => {
  let server: EmbeddedPostgres;
  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "worth-databases-"));
    server = await startEmbeddedPostgres({ dataDir, port: 0, log: () => {}, isThrowaway: true });
  }, 60_000);
  afterAll(() => server.stop());

  const ask = async (url: string, sql: string) => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it("are clones of one migrated template that do not see each other's rows", async () => {
    await createTemplateDatabase(server.url, "migrated", migrate);
    const one = await cloneDatabase(server.url, "migrated", "one");
    const two = await cloneDatabase(server.url, "migrated", "two");
    await ask(one, "CREATE TABLE only_here (id int)");
    const count =
      "SELECT count(*)::int AS tables FROM pg_tables WHERE tablename IN ('programme', 'only_here')";
    expect(await ask(one, count)).toEqual([{ tables: 2 }]);
    expect(await ask(two, count)).toEqual([{ tables: 1 }]);
  });

  it("come out fresh when the same name is cloned again, also while somebody is connected", async () => {
    await createTemplateDatabase(server.url, "small", (url) =>
      ask(url, "CREATE TABLE base (id int)").then(() => {}),
    );
    const first = await cloneDatabase(server.url, "small", "again");
    const client = new pg.Client(first);
    client.on("error", () => {}); // dropping the database ends this connection
    await client.connect();
    await client.query("INSERT INTO base VALUES (1)");
    const second = await cloneDatabase(server.url, "small", "again");
    expect(await ask(second, "SELECT * FROM base")).toEqual([]);
  });

  it("exist whole or not at all: a template whose making failed is made again", async () => {
    const failing = createTemplateDatabase(server.url, "late", async (url) => {
      await ask(url, "CREATE TABLE half (id int)");
      throw new Error("interrupted");
    });
    await expect(failing).rejects.toThrow("interrupted");
    await createTemplateDatabase(server.url, "late", (url) =>
      ask(url, "CREATE TABLE half (id int)").then(() => {}),
    );
    expect(await ask(await cloneDatabase(server.url, "late", "late_one"), "SELECT * FROM half")).toEqual([]);
  });

  it("say in one sentence why they cannot be migrated", async () => {
    const address = new URL(server.url);
    address.password = "wrong";
    await expect(migrate(address.href)).rejects.toThrow(
      'The database could not be migrated. Error: P1000: password authentication failed for user "worth"',
    );
  });
});
