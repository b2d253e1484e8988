#!/usr/bin/env node
/**
 * Prisma's schema engine without its CDN. The CLI starts this file as it would start the native engine
 * (see prisma.config.ts) and gets the same two services:
 *   schema-engine cli can-connect-to-database | create-database   exit code, and one JSON line on stderr
 *   schema-engine                                                 JSON-RPC, one message a line, stdin to stdout
 * The answers come from Prisma's own engine compiled to WebAssembly, which reaches Postgres through adapter-pg.
 */
import { readFileSync } from "node:fs";
import process, { env, exit, stderr, stdin, stdout } from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { parseIntoClientConfig } from "pg-connection-string";

const CONNECT_TIMEOUT_MS = 5000;

// ---- What the CLI asked for -------------------------------------------------------------------------------

const { values: flags, positionals } = parseArgs({
  strict: false, // the CLI passes flags that only the native engine knows
  allowPositionals: true,
  options: {
    datamodels: { type: "string", multiple: true },
    datasource: { type: "string" },
  },
});

function readConnection() {
  let url;
  try {
    url = new URL(JSON.parse(flags.datasource ?? "{}").url ?? env.DATABASE_URL);
  } catch {
    throw Object.assign(new Error("DATABASE_URL is not a valid address of a database."), {
      code: INVALID_URL,
    });
  }
  const config = { ...parseIntoClientConfig(url.href), max: 2, connectionTimeoutMillis: CONNECT_TIMEOUT_MS };
  return { config, schema: url.searchParams.get("schema") ?? undefined };
}

// ---- cli: can we connect, create the database -------------------------------------------------------------

const PRISMA_CODE_BY_SQLSTATE = {
  "28P01": "P1000",
  28000: "P1000",
  "3D000": "P1003",
  "42P04": "P1009",
};
const UNREACHABLE = "P1001";
const INVALID_URL = "P1013";

/**
 * The CLI skips the first line of stderr and parses every other one as JSON, the empty one behind a last
 * newline too: so no newline at the end.
 */
function refuse(error) {
  const error_code =
    error.code === INVALID_URL ? INVALID_URL : (PRISMA_CODE_BY_SQLSTATE[error.code] ?? UNREACHABLE);
  const line = {
    level: "ERROR",
    target: "schema_engine::logger",
    // a host name with several addresses fails with an AggregateError, whose own message is empty
    fields: { error_code, message: error.message || error.code || String(error) },
  };
  stderr.write(`refused\n${JSON.stringify(line)}`);
  exit(1);
}

async function runCliCommand(command) {
  const creates = command === "create-database";
  try {
    const { config } = readConnection();
    const client = new pg.Client(creates ? { ...config, database: "postgres" } : config);
    await client.connect();
    if (creates) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(config.database)}`);
    await client.end();
  } catch (error) {
    refuse(error);
  }
}

// ---- adapter-pg, adjusted to what migrations need ---------------------------------------------------------

const CATALOGUE_CHAR_OID = 18; // Postgres' one-byte "char", used in system catalogues; adapter-pg refuses it
const TEXT_OID = 25;

/**
 * Reports the catalogues' "char" columns as characters. Reported as text, the engine reads every such value as
 * missing, and the drift check passes whatever the database holds.
 */
function withCatalogueChars(queryable) {
  const queryRaw = queryable.queryRaw;
  queryable.queryRaw = async (query) => {
    let charColumns = [];
    const performIO = async (io) => {
      const result = await queryable.performIO(io);
      charColumns = result.fields.flatMap((field, index) =>
        field.dataTypeID === CATALOGUE_CHAR_OID ? [index] : [],
      );
      for (const index of charColumns) result.fields[index].dataTypeID = TEXT_OID;
      return result;
    };
    // one derived object a query, so that two queries at once cannot see each other's columns
    const scoped = Object.create(queryable, { performIO: { value: performIO } });
    const result = await queryRaw.call(scoped, query);
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  return queryable;
}

function adjustForMigrations(adapter) {
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => withCatalogueChars(await startTransaction(level));
  // adapter-pg splits a script at every ";", which cuts function bodies in two; the server takes it whole
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return withCatalogueChars(adapter);
}

class MigrationPg extends PrismaPg {
  async connect() {
    return adjustForMigrations(await super.connect());
  }

  /** A database of its own that ends with the connection; the base class would hand out an unadjusted adapter. */
  async connectToShadowDb() {
    const main = await this.connect();
    const database = `prisma_shadow_${crypto.randomUUID()}`;
    await main.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = await new MigrationPg({ ...this.config, database }).connect();
    const closeShadow = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await closeShadow();
      await main.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`);
      await main.dispose();
    };
    return shadow;
  }
}

// ---- The WASM engine --------------------------------------------------------------------------------------

let panicMessage; // a Rust panic ends the WASM instance; its text arrives through this global
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message(message) {
    panicMessage = message;
  },
};

/** The package's own entry imports the .wasm file as a module, which Node only does behind a flag. */
async function loadSchemaEngine() {
  const glueUrl = new URL("schema_engine_bg.js", import.meta.resolve("@prisma/schema-engine-wasm"));
  const glue = await import(glueUrl.href);
  const bytes = readFileSync(fileURLToPath(new URL("schema_engine_bg.wasm", glueUrl)));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  return glue.SchemaEngine;
}

async function createEngine() {
  const SchemaEngine = await loadSchemaEngine();
  const datamodels = flags.datamodels?.map((file) => [file, readFileSync(file, "utf8")]);
  const { config, schema } = readConnection();
  const factory = bindMigrationAwareSqlAdapterFactory(new MigrationPg(config, { schema }));
  return SchemaEngine.new({ datamodels }, () => {}, factory);
}

// ---- JSON-RPC ---------------------------------------------------------------------------------------------

const ENGINE_ERROR = 4466; // the code of the native engine's user-facing errors
const PANIC_EXIT_CODE = 101;
const METHOD_IN_WASM = { getDatabaseVersion: "version" };

function send(message) {
  stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function sendError(id, error) {
  const message = panicMessage ?? error?.message ?? String(error);
  const data = {
    is_panic: panicMessage !== undefined,
    message,
    error_code: error?.code,
    meta: error?.meta,
  };
  // the CLI shows the inner message of an error and the outer one of a panic
  send({ id, error: { code: ENGINE_ERROR, message, data } });
}

async function answerRequests() {
  let engine;
  let currentId;

  function giveUp(error) {
    sendError(currentId, error);
    stderr.write(`${panicMessage ?? error.stack}\n`);
    exit(PANIC_EXIT_CODE);
  }
  // A panic inside a future never settles the call. Unanswered, the CLI may exit 0 as if all were well.
  process.on("uncaughtException", giveUp);

  for await (const line of createInterface({ input: stdin })) {
    const { id, method, params } = JSON.parse(line);
    if (method === undefined) continue; // the CLI's answer to our own `print`
    currentId = id;
    try {
      engine ??= await createEngine();
      const result = await engine[METHOD_IN_WASM[method] ?? method](params);
      // the native engine prints a diff by asking the CLI to; the WASM engine returns it
      if (method === "diff" && result.stdout) {
        send({ id: 1, method: "print", params: { content: result.stdout } });
      }
      send({ id, result: result ?? {} });
    } catch (error) {
      if (panicMessage !== undefined) giveUp(error);
      sendError(id, error);
    }
  }
}

await (positionals[0] === "cli" ? runCliCommand(positionals[1]) : answerRequests());
exit(0);
