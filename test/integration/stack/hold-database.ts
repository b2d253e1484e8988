import { argv, stdout } from "node:process";
import { startEmbeddedPostgres } from "@worth/stack";

/** hold-database.ts <data folder>: starts the server, says where, and lives until it is ended. */
const said: string[] = [];
const server = await startEmbeddedPostgres({
  dataDir: argv[2] ?? "",
  port: 0,
  log: (sentence) => void said.push(sentence),
});
stdout.write(`${JSON.stringify({ url: server.url, said })}\n`);
await server.ended;
