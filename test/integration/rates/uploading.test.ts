import { expect, test } from "vitest";
import { createRatesWorld, readRates } from "./rates-world.ts";

const file = [
  "currency;day;rate",
  "EUR;2025-01-01;1,08",
  "EUR;2025-02-30;1,09",
  "EUR;03.02.2025;1,10",
  "JPY;2025-01-01;0,0067",
  "XQX;2025-01-01;-1",
].join("\r\n");

test("nothing is saved while a row is bad, and every problem is told by its line", async () => {
  const world = await createRatesWorld();
  const answer = await world.upload(file);
  expect(answer).toMatchObject({ kind: "open", text: file, newCount: 3, knownCount: 0, badCount: 2 });
  expect(answer.kind === "open" && answer.problems).toEqual([
    { lineNumber: 3, field: "validOn", reason: "bad_day", value: "2025-02-30" },
    { lineNumber: 6, field: "currency", reason: "unknown_currency", value: "XQX" },
    { lineNumber: 6, field: "rate", reason: "not_above_zero", value: "-1" },
  ]);
  expect(await readRates(world)).toEqual([]);
});

test("left out on purpose, bad rows stay out; mended, the same text adds only them", async () => {
  const world = await createRatesWorld();
  const saved = { kind: "saved", correctedCount: 0, recomputed: 0 };
  expect(await world.upload(file, { skipBadRows: true })).toEqual({
    ...saved,
    addedCount: 3,
    knownCount: 0,
    skippedCount: 2,
  });
  const mended = file.replace("2025-02-30", "2025-02-28").replace("XQX;2025-01-01;-1", "");
  expect(await world.upload(mended)).toEqual({ ...saved, addedCount: 1, knownCount: 3, skippedCount: 0 });
});

test("the same file twice changes nothing, also sent at the same moment; another rate for a day is a new fact", async () => {
  const world = await createRatesWorld();
  const good = "EUR 2025-01-01 1.08\nEUR 2025-01-02 1.081\nEUR 2025-01-01 1.080\n";
  const answers = await Promise.all([world.upload(good), world.upload(good), world.upload(good)]);
  expect(answers.filter((answer) => answer.kind === "saved" && answer.addedCount === 2)).toHaveLength(1);
  expect(answers.filter((answer) => answer.kind === "saved" && answer.knownCount === 3)).toHaveLength(2);
  expect(await readRates(world)).toHaveLength(2);
  expect(await world.upload(good.replaceAll("1.08\n", "1.09\n").replace("1.080", "1.09"))).toMatchObject({
    addedCount: 1,
    correctedCount: 1,
    knownCount: 2,
  });
  expect(await world.database.auditEntry.count({ where: { action: "rates.upload" } })).toBe(2);
});

test("doubtful rates are shown beside the ones before them, and go in once these were confirmed", async () => {
  const world = await createRatesWorld();
  await world.add("EUR", "2025-01-01", "1.08");
  const text = "EUR,2025-01-02,0.93\nEUR,2025-01-03,1.07\n";
  const open = await world.upload(text);
  expect(open).toMatchObject({
    kind: "open",
    badCount: 0,
    doubtCount: 1,
    doubts: [{ validOn: "2025-01-02", rate: "0.93", reason: "inverse", previous: { rate: "1.08" } }],
  });
  expect(await world.upload(text, { confirmed: "yes" })).toMatchObject({ kind: "open" });
  const confirmed = open.kind === "open" ? open.confirmKey : "";
  expect(await world.upload(text.replace("1.07", "107"), { confirmed })).toMatchObject({ doubtCount: 2 });
  expect(await world.upload(text, { confirmed })).toMatchObject({ kind: "saved", addedCount: 2 });
});

test("a file of a spreadsheet reads whatever it was saved as; what is no text is refused", async () => {
  const world = await createRatesWorld();
  const utf16 = Buffer.from("\uFEFFWährung\tTag\tKurs\r\nEUR\t01.01.2025\t1,08\r\n", "utf16le");
  expect(await world.upload(new Uint8Array(utf16))).toMatchObject({ kind: "saved", addedCount: 1 });
  const zipped = world.upload(new Uint8Array([80, 75, 3, 4, 0, 0]));
  await expect(zipped).rejects.toMatchObject({ code: "rates_unreadable" });
  const large = world.upload("x".repeat(1024 * 1024 + 1));
  await expect(large).rejects.toMatchObject({ code: "rates_too_large" });
  expect(await world.upload("currency,day,rate\n")).toMatchObject({ kind: "open", newCount: 0, badCount: 0 });
});

test("tens of thousands of rates go in at once", { timeout: 60_000 }, async () => {
  const world = await createRatesWorld();
  const rows = Array.from({ length: 30_000 }, (_, index) => {
    const on = new Date(Date.UTC(2000, 0, 1 + (index % 9_000))).toISOString().slice(0, 10);
    return `${["EUR", "GBP", "CHF", "SEK"][Math.floor(index / 9_000)]},${on},1.${100 + (index % 7)}`;
  });
  expect(await world.upload(rows.join("\n"))).toMatchObject({ kind: "saved", addedCount: 30_000 });
  expect(await world.upload(rows.join("\n"))).toMatchObject({ addedCount: 0, knownCount: 30_000 });
});
