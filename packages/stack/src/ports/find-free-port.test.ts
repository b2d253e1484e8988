import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { findFreePort, isPortFree } from "./find-free-port.ts";

describe("isPortFree", () => {
  let server: Server | undefined;
  afterEach(() => void server?.close());

  const listen = (port: number, host: string) =>
    new Promise<void>((resolve, reject) => {
      server = createServer();
      server.once("error", reject);
      server.listen(port, host, resolve);
    });

  it("says yes to a port that was just found", async () => {
    expect(await isPortFree(await findFreePort())).toBe(true);
  });

  it("says no while somebody listens on our address", async () => {
    const port = await findFreePort();
    await listen(port, "127.0.0.1");
    expect(await isPortFree(port)).toBe(false);
  });

  it("says no while somebody listens on every address", async () => {
    const port = await findFreePort();
    await listen(port, "0.0.0.0");
    expect(await isPortFree(port)).toBe(false);
  });
});
