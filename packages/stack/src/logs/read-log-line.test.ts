import { describe, expect, it } from "vitest";
import { findLastWords, readLogLine, saysReady } from "./read-log-line.ts";

describe("reading what a part says", () => {
  it("takes the message and the level out of a structured line", () => {
    expect(readLogLine('{"level":50,"msg":"Stripe refused the key"}')).toEqual({
      text: "Stripe refused the key",
      isError: true,
      isEvent: true,
    });
    expect(readLogLine('{"level":30,"msg":"listening"}').isError).toBe(false);
  });

  it("takes a line that only looks like JSON as text", () => {
    expect(readLogLine("{not json")).toEqual({ text: "{not json", isError: false, isEvent: false });
  });

  it("knows the ready line from a line that merely mentions it", () => {
    expect(saysReady('{"ready":true,"port":3002}')).toBe(true);
    expect(saysReady('{"ready":false}')).toBe(false);
    expect(saysReady('ready: {"ready":true}')).toBe(false);
  });
});

describe("last words", () => {
  it("are the error, not the stack trace and the version that Node prints after it", () => {
    const lines = [
      "listening",
      "node:events:505",
      "    throw er; // Unhandled 'error' event",
      "    ^",
      "Error: listen EADDRINUSE: address already in use 127.0.0.1:3000",
      "    at Server.setupListenHandle (node:net:1940:16) {",
      "}",
      "",
      "Node.js v24.21.0",
    ];
    expect(findLastWords(lines)).toBe("Error: listen EADDRINUSE: address already in use 127.0.0.1:3000");
  });

  it("are the last line when nothing looks like an error", () => {
    expect(findLastWords(["one", "two", ""])).toBe("two");
  });

  it("say so when there were none", () => {
    expect(findLastWords([])).toBe("it said nothing");
  });
});
