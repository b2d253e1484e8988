import { describe, expect, it } from "vitest";
import { createShutdown, untilShutdown } from "./create-shutdown.ts";

describe("createShutdown", () => {
  it("stops the latest first and goes on after a failure", async () => {
    const said: string[] = [];
    const stopped: string[] = [];
    const shutdown = createShutdown((sentence) => said.push(sentence));
    shutdown.onStop(() => void stopped.push("database"));
    shutdown.onStop(() => Promise.reject(new Error("stuck")));
    shutdown.onStop(async () => void stopped.push("apps"));
    await shutdown.stopEverything();
    expect(stopped).toEqual(["apps", "database"]);
    expect(said).toEqual(["While stopping: stuck"]);
  });

  it("remembers the first reason only", () => {
    const shutdown = createShutdown(() => {});
    const first = new Error("the database ended");
    shutdown.request(first);
    shutdown.request();
    expect(shutdown.signal.reason).toBe(first);
  });
});

describe("untilShutdown", () => {
  it("gives the work's result or its failure", async () => {
    const { signal } = createShutdown(() => {});
    expect(await untilShutdown(Promise.resolve(7), signal)).toBe(7);
    await expect(untilShutdown(Promise.reject(new Error("no")), signal)).rejects.toThrow("no");
  });

  it("ends the waiting when the shutdown comes first, and swallows what the work says later", async () => {
    const shutdown = createShutdown(() => {});
    const work = Promise.withResolvers<void>();
    const waiting = untilShutdown(work.promise, shutdown.signal);
    shutdown.request(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
    work.reject(new Error("the database is gone"));
    await expect(untilShutdown(Promise.reject(new Error("late")), shutdown.signal)).rejects.toThrow("enough");
  });
});
