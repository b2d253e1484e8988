import type { OwnDataInput, OwnDataOutput } from "@worth/contracts";
import { expect, test } from "vitest";
import { downloadResponse } from "./download-response.ts";

const after = ["ask_1"];

/** Three parts: one over two pages, one without rows, and a last one. */
const pages: Record<string, OwnDataOutput> = {
  first: { part: "ask", rows: ['{"id": "ask_1"}'], next: { part: "ask", after } },
  second: { part: "ask", rows: ['{"id": "ask_2"}', '{"id": "ask_3"}'], next: { part: "idea", after: null } },
  idea: { part: "idea", rows: [], next: { part: "member", after: null } },
  member: { part: "member", rows: ['{"id": "mem_1"}'], next: null },
};

function read({ part, after: last }: OwnDataInput): Promise<OwnDataOutput> {
  const page = pages[part === null ? "first" : last === null ? part : "second"];
  if (!page) throw new Error("Nobody asks for that.");
  return Promise.resolve(page);
}

const madeAt = new Date("2026-01-02T03:04:05.000Z");

test("what comes page by page is one file that can be read, every row in its part", async () => {
  const response = await downloadResponse(read, madeAt);
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="everything-about-me.json"');
  expect(JSON.parse(await response.text())).toEqual({
    madeAt: "2026-01-02T03:04:05.000Z",
    ask: [{ id: "ask_1" }, { id: "ask_2" }, { id: "ask_3" }],
    idea: [],
    member: [{ id: "mem_1" }],
  });
});

test("pages are read as they are taken, and not after the reader has gone", async () => {
  const asked: (string | null)[] = [];
  const response = await downloadResponse((from) => {
    asked.push(from.part);
    return read(from);
  }, madeAt);
  await response.body?.cancel();
  expect(asked).toEqual([null]);
});

test("what is refused is refused before anything is sent", async () => {
  const refused = downloadResponse(() => Promise.reject(new Error("Too often.")), madeAt);
  await expect(refused).rejects.toThrow("Too often.");
});
