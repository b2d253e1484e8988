import { listTriage, markTriage, refreshValues, undoTriage } from "@worth/domain";
import type { ListTriageInput, MarkTriageInput } from "@worth/contracts";
import { createCustomer, createPurchase, createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";

/** Three customers with purchases of 30.00, 20.00 and 10.00, and Robin and Sol of staff. */
async function startTriage() {
  // The database's clock stamps values: the programme's day begins before it.
  const world = await createWorld({ now: new Date() });
  const { database, deps } = world;
  const robin = await createStaff(database, { name: "Robin", role: "reviewer" });
  const sol = await createStaff(database, { name: "Sol", role: "manager" });
  const people = await Promise.all(
    ["Ann", "Bea", "Cleo"].map((displayName) => createCustomer(database, { displayName })),
  );
  const ids = people.map(({ customerId }) => customerId);
  for (const [index, customerId] of ids.entries())
    await createPurchase(database, { customerId, capturedMinor: (3 - index) * 10_00 });
  await refreshValues(deps, { customerIds: ids });
  const actorOf = (staffId: string) => ({ kind: "staff", staffId, role: "reviewer" }) as const;
  const list = async (asked: Partial<ListTriageInput> = {}, staffId = robin.staffId) =>
    listTriage(deps, actorOf(staffId), { crowd: "all", work: "open", page: 1, ...asked });
  const namesOf = async (asked: Partial<ListTriageInput> = {}, staffId = robin.staffId) =>
    (await list(asked, staffId)).rows.map(({ name }) => name);
  const mark = (accountIds: string[], change: MarkTriageInput["change"]) =>
    markTriage(deps, actorOf(robin.staffId), { accountIds, change });
  const undo = (taken: Parameters<typeof undoTriage>[2]) => undoTriage(deps, actorOf(robin.staffId), taken);
  const [ann = "", bea = "", cleo = ""] = ids;
  return { ...world, robin, sol, ann, bea, cleo, list, namesOf, mark, undo };
}

test("what is put off is hidden until that morning, and its action counts one less", async () => {
  const { clock, ann, list, namesOf, mark } = await startTriage();
  const before = await list();
  const [first] = before.rows;
  const marked = await mark([ann], { kind: "snooze", until: "tomorrow" });
  expect(marked).toMatchObject({ name: "Ann", count: 1 });
  const after = await list();
  expect(after.rows.map(({ name }) => name)).toEqual(["Bea", "Cleo"]);
  const { action = "thank" } = first ?? {};
  expect(after.counts[action]).toBe(before.counts[action] - 1);
  expect(after.total).toBe(2);
  expect(await namesOf({ work: "snoozed" })).toEqual(["Ann"]);
  clock.travel({ days: 1 });
  expect(await namesOf()).toEqual(["Ann", "Bea", "Cleo"]);
  expect(await namesOf({ work: "snoozed" })).toEqual([]);
});

test("what is done stays away for thirty days, or until there is something else to do", async () => {
  const { database, clock, ann, bea, namesOf, mark } = await startTriage();
  await mark([ann, bea], { kind: "done" });
  expect(await namesOf()).toEqual(["Cleo"]);
  expect(await namesOf({ work: "done" })).toEqual(["Ann", "Bea"]);
  await database.accountSnapshot.updateMany({ where: { accountId: ann }, data: { action: "fix" } });
  expect(await namesOf()).toEqual(["Ann", "Cleo"]);
  clock.travel({ days: 30, seconds: 1 });
  expect(await namesOf()).toEqual(["Ann", "Bea", "Cleo"]);
});

test("an account is given to one of staff who may work on it, and both see whose it is", async () => {
  const { database, sol, robin, bea, list, namesOf, mark } = await startTriage();
  expect(await mark([bea], { kind: "assign", staffId: sol.staffId })).toMatchObject({ assigneeName: "Sol" });
  expect(await namesOf({ work: "mine" })).toEqual([]);
  expect(await namesOf({ work: "mine" }, sol.staffId)).toEqual(["Bea"]);
  const { rows, staff } = await list();
  expect(rows.find(({ name }) => name === "Bea")?.assignee).toEqual({ id: sol.staffId, name: "Sol" });
  expect(staff.map(({ name }) => name)).toEqual(expect.arrayContaining(["Robin", "Sol"]));
  await mark([bea], { kind: "take" });
  expect(await namesOf({ work: "mine" })).toEqual(["Bea"]);
  const analyst = await createStaff(database, { role: "analyst" });
  const disabled = await createStaff(database, { disabledAt: new Date() });
  for (const { staffId } of [analyst, disabled])
    await expect(mark([bea], { kind: "assign", staffId })).rejects.toMatchObject({ code: "not_found" });
  await mark([bea], { kind: "assign", staffId: null });
  expect((await list()).rows.find(({ name }) => name === "Bea")?.assignee).toBeNull();
  expect(robin.staffId).not.toBe(sol.staffId);
});

test("every change can be taken back once, to what stood there before, and leaves its entries in the audit", async () => {
  const { database, clock, sol, ann, bea, namesOf, mark, undo } = await startTriage();
  await mark([ann], { kind: "assign", staffId: sol.staffId });
  clock.travel({ seconds: 1 });
  const snoozed = await mark([ann, bea], { kind: "snooze", until: "next_week" });
  expect(await namesOf()).toEqual(["Cleo"]);
  clock.travel({ seconds: 1 });
  await undo(snoozed.undo);
  expect(await namesOf()).toEqual(["Ann", "Bea", "Cleo"]);
  expect(await database.triageMark.findUnique({ where: { accountId: ann } })).toMatchObject({
    assigneeId: sol.staffId,
    snoozedUntil: null,
  });
  await expect(undo(snoozed.undo)).rejects.toMatchObject({ code: "already_done" });
  const entries = await database.auditEntry.findMany({
    where: { subjectId: ann, action: { startsWith: "triage." } },
    orderBy: { recordedAt: "asc" },
  });
  expect(entries.map(({ action }) => action)).toEqual(["triage.assign", "triage.snooze", "triage.undo"]);
});

test("a change somebody made since is not taken back with an older one", async () => {
  const { clock, ann, bea, namesOf, mark, undo } = await startTriage();
  const snoozed = await mark([ann, bea], { kind: "snooze", until: "tomorrow" });
  clock.travel({ seconds: 1 });
  await mark([bea], { kind: "done" });
  await undo(snoozed.undo);
  expect(await namesOf()).toEqual(["Ann", "Cleo"]);
});

test("the crowd and the action narrow the list together", async () => {
  const { database, ann, bea, list, namesOf } = await startTriage();
  await database.accountSnapshot.updateMany({
    where: { accountId: { in: [ann, bea] } },
    data: { isWally: true, action: "thank" },
  });
  await database.accountSnapshot.updateMany({
    where: { accountId: bea },
    data: { sentiment: "detractor", action: "fix", group: "affluent" },
  });
  expect(await namesOf({ crowd: "wallys" })).toEqual(["Ann", "Bea"]);
  expect(await namesOf({ crowd: "wallys", action: "fix" })).toEqual(["Bea"]);
  expect(await namesOf({ crowd: "detractors" })).toEqual(["Bea"]);
  expect(await namesOf({ crowd: "affluent" })).toEqual(["Bea"]);
  expect((await list({ crowd: "wallys" })).counts).toMatchObject({ thank: 1, fix: 1, leave_alone: 0 });
});

test("an account nobody has, and a day that is over, are refused", async () => {
  const { ann, mark } = await startTriage();
  await expect(mark([`cus_${"0".repeat(32)}`], { kind: "done" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(mark([ann], { kind: "snooze", until: "2020-01-01" })).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { until: "too_small" } },
  });
});
