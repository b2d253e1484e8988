import { listRates } from "@worth/domain";
import { createCustomer, createPurchase, createServingCost } from "@worth/factories";
import { expect, test } from "vitest";
import { createRatesWorld, day, readRates, readRefreshed } from "./rates-world.ts";

test("a rate goes in digit by digit, and another one for its day is a new fact that counts from then on", async () => {
  const world = await createRatesWorld();
  expect(await world.add("eur", "2025-01-31", "1,0837000001")).toEqual({
    kind: "saved",
    isCorrection: false,
    recomputed: 0,
  });
  expect(await world.add("EUR", "31.01.2025", "1.08370000010")).toEqual({ kind: "known" });
  expect(await world.add("EUR", "2025-01-31", "1.09")).toMatchObject({ kind: "saved", isCorrection: true });
  expect(await readRates(world)).toEqual(["EUR 2025-01-31 1.0837000001", "EUR 2025-01-31 1.0900000000"]);
  const { rows, currencies } = await listRates(world.deps, world.manager, { page: 1 });
  expect(rows).toMatchObject([
    { rate: "1.09", validOn: "2025-01-31", isReplaced: false },
    { rate: "1.0837000001", validOn: "2025-01-31", isReplaced: true },
  ]);
  expect(currencies).toEqual([{ currency: "EUR", rateCount: 2 }]);
  // Back to the first one is a correction too: what counted in between is a fact.
  expect(await world.add("EUR", "2025-01-31", "1.0837000001")).toMatchObject({ isCorrection: true });
});

test("what does not fit is told field by field, and nothing is written", async () => {
  const world = await createRatesWorld();
  expect(await world.add("USD", "2999-01-01", "0")).toEqual({
    kind: "refused",
    problems: [
      { field: "currency", reason: "reporting_currency" },
      { field: "validOn", reason: "future_day" },
      { field: "rate", reason: "not_above_zero" },
    ],
  });
  expect(await readRates(world)).toEqual([]);
  expect(await world.database.auditEntry.count({ where: { action: "rates.add" } })).toBe(0);
});

test("a rate turned round, or ten times away, is saved only after somebody has seen both", async () => {
  const world = await createRatesWorld();
  await world.add("EUR", "2025-01-01", "1.08");
  const inverse = await world.add("EUR", "2025-02-01", "0.9259");
  expect(inverse).toMatchObject({
    kind: "doubtful",
    doubt: { reason: "inverse", rate: "0.9259", previous: { rate: "1.08", validOn: "2025-01-01" } },
  });
  const far = await world.add("EUR", "2025-02-01", "10.8");
  expect(far).toMatchObject({ kind: "doubtful", doubt: { reason: "far" } });
  const key = far.kind === "doubtful" ? far.confirmKey : "";
  // What was confirmed is this rate, not whatever comes next.
  expect(await world.add("EUR", "2025-02-01", "108", key)).toMatchObject({ kind: "doubtful" });
  expect(await readRates(world)).toEqual(["EUR 2025-01-01 1.0800000000"]);
  expect(await world.add("EUR", "2025-02-01", "10.8", key)).toMatchObject({ kind: "saved" });
  const audit = await world.database.auditEntry.findFirstOrThrow({
    where: { action: "rates.add" },
    orderBy: { id: "desc" },
    include: { detail: true },
  });
  expect(audit.staffId).toBe(world.manager.staffId);
  expect(audit.detail?.after).toMatchObject({ rate: "10.8", wasDoubtful: true });
});

test("exactly the customers whose amounts the rate converts anew are computed again", async () => {
  const world = await createRatesWorld();
  const { database } = world;
  await world.add("EUR", "2025-01-10", "1.1");
  await world.add("EUR", "2025-01-20", "1.2");
  const buy = async (currency: string, date: string) => {
    const { customerId } = await createCustomer(database);
    await createPurchase(database, { customerId, currency, occurredAt: day(date) });
    return customerId;
  };
  const [before, first, last] = [
    await buy("EUR", "2025-01-14"),
    await buy("EUR", "2025-01-15"),
    await buy("EUR", "2025-01-19"),
  ];
  const [after, other] = [await buy("EUR", "2025-01-20"), await buy("GBP", "2025-01-15")];
  const { customerId: served } = await createCustomer(database);
  const occurredAt = new Date("2025-01-19T23:59:59.999Z");
  await createServingCost(database, { customerId: served, currency: "EUR", occurredAt });
  const saved = await world.add("EUR", "2025-01-15", "1.15");
  expect(saved).toMatchObject({ recomputed: 3 });
  expect(await readRefreshed(world)).toEqual([first, last, served].toSorted());
  expect([before, after, other].some((id) => [first, last, served].includes(id))).toBe(false);
});
