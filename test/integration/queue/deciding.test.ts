import { createId, undoMinutes, type QueueReason, type StaffActor } from "@worth/contracts";
import { inTransaction } from "@worth/db";
import {
  decideQueue,
  listQueue,
  openQueueItem,
  recordRewardEvent,
  releaseEndedHolds,
  settleQueue,
} from "@worth/domain";
import { createMember, createRewardRule, createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { readBalances } from "../ledger/balances.ts";

const system = { kind: "system", name: "test" } as const;
const approved = { kind: "approved" } as const;
const declined = { kind: "declined", reason: "not_verifiable" } as const;

async function startQueue() {
  const world = await createWorld();
  const { staffId } = await createStaff(world.database, { role: "reviewer" });
  const reviewer: StaffActor = { kind: "staff", staffId, role: "reviewer" };
  await createRewardRule(world.database, {
    id: "rul_anniversary",
    body: { trigger: "anniversary", side: "actor" },
  });
  return { world, reviewer };
}

/** A self-joined member who bought nothing earns 25.00 for having been one for a year: that waits for a person. */
async function openApproval({ database, clock }: World) {
  const { id: consentTextId } = await database.consentText.findFirstOrThrow();
  const { customerId } = await createMember(database, { consentTextId });
  const now = clock.now();
  await inTransaction(database, (transaction) =>
    recordRewardEvent(transaction, { now }, system, {
      id: `anniversary:${customerId}:1`,
      trigger: "anniversary",
      occurredAt: now,
      parties: { actor: customerId },
    }),
  );
  const { id, subjectId: rewardId } = await database.queueItem.findFirstOrThrow({ where: { customerId } });
  const open = (reasons: QueueReason[]) =>
    inTransaction(database, (transaction) =>
      openQueueItem(transaction, {
        kind: "approval",
        subjectType: "reward",
        subjectId: rewardId,
        customerId,
        referralId: null,
        stakeMinor: 25_00,
        reasons,
        now,
      }),
    );
  return { id, rewardId, customerId, open };
}

test("an approved reward waits for its day like every other, and a declined one is refused", async () => {
  const { world, reviewer } = await startQueue();
  const { deps, clock, database } = world;
  const [yes, no, silent] = [await openApproval(world), await openApproval(world), await openApproval(world)];
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 0 });
  await decideQueue(deps, reviewer, { itemIds: [yes.id], decision: approved });
  await decideQueue(deps, reviewer, { itemIds: [no.id], decision: declined });
  clock.travel({ minutes: undoMinutes });
  expect(await settleQueue(deps)).toEqual({ settledCount: 2 });
  expect(await releaseEndedHolds(deps)).toEqual({ grantedCount: 1 });
  expect(await readBalances(world, yes.customerId, "USD")).toEqual({ held: 25_00, pending: 0, owed: 0 });
  expect(await readBalances(world, no.customerId, "USD")).toMatchObject({ held: 0, pending: 0 });
  expect(await readBalances(world, silent.customerId, "USD")).toMatchObject({ held: 0, pending: 25_00 });
  const changes = await database.rewardChange.findMany({ where: { staffId: reviewer.staffId } });
  expect(changes.map(({ reason, state }) => ({ reason, state }))).toEqual(
    expect.arrayContaining([
      { reason: "approved_by_staff", state: "on_hold" },
      { reason: "not_verifiable", state: "refused" },
    ]),
  );
});

test("many are decided at once, each in the audit log with what was decided on", async () => {
  const { world, reviewer } = await startQueue();
  const items = [await openApproval(world), await openApproval(world)];
  const itemIds = items.map(({ id }) => id).toSorted();
  const decided = await decideQueue(world.deps, reviewer, { itemIds, decision: declined });
  expect(decided.itemIds).toEqual(itemIds);
  const audit = await world.database.auditEntry.findMany({
    where: { action: "queue.decline" },
    include: { detail: true },
  });
  expect(audit.map(({ subjectId }) => subjectId).toSorted()).toEqual(
    items.map(({ rewardId }) => rewardId).toSorted(),
  );
  for (const { staffId, detail } of audit) {
    expect(staffId).toBe(reviewer.staffId);
    expect(detail).toMatchObject({
      before: { kind: "approval", stakeMinor: 25_00 },
      after: { decision: "declined", reason: "not_verifiable" },
    });
  }
});

test("of twenty who decide one item at once, one does", async () => {
  const { world, reviewer } = await startQueue();
  const { id, customerId } = await openApproval(world);
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      decideQueue(world.deps, reviewer, { itemIds: [id], decision: index % 2 ? approved : declined }),
    ),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  world.clock.travel({ minutes: undoMinutes });
  const runs = await Promise.all(Array.from({ length: 4 }, () => settleQueue(world.deps)));
  expect(runs.reduce((sum, { settledCount }) => sum + settledCount, 0)).toBe(1);
  const { held, pending } = await readBalances(world, customerId, "USD");
  expect(held).toBe(0);
  expect([0, 25_00]).toContain(pending);
});

test("what waits waits once, and a decision falls when its reasons change before it takes effect", async () => {
  const { world, reviewer } = await startQueue();
  const { id, open } = await openApproval(world);
  const { reasons } = await world.database.queueItem.findUniqueOrThrow({ where: { id } });
  const same = reasons as QueueReason[];
  await Promise.all([open(same), open(same), open(same)]);
  await decideQueue(world.deps, reviewer, { itemIds: [id], decision: approved });
  await open(same);
  expect(await world.database.queueItem.findMany()).toMatchObject([{ id, decision: "approved" }]);
  await open([...same, { code: "approval_by_rule" }]);
  expect(await world.database.queueItem.findMany()).toMatchObject([{ id, decision: null, staffId: null }]);
});

test("the longest wait comes first, and a kind can be looked at alone", async () => {
  const { world, reviewer } = await startQueue();
  const first = await openApproval(world);
  world.clock.travel({ minutes: 1 });
  const second = await openApproval(world);
  const customerId = first.customerId;
  await inTransaction(world.database, (transaction) =>
    openQueueItem(transaction, {
      kind: "proof",
      subjectType: "act",
      subjectId: createId("act"),
      customerId,
      referralId: null,
      stakeMinor: 0,
      reasons: [],
      now: world.clock.now(),
    }),
  );
  const all = await listQueue(world.deps, reviewer, { view: "open", page: 1 });
  expect(all.rows.map(({ id }) => id).slice(0, 2)).toEqual([first.id, second.id]);
  expect(all.counts).toEqual({ fraud: 0, cap: 0, approval: 2, proof: 1 });
  const proofs = await listQueue(world.deps, reviewer, { kind: "proof", view: "open", page: 1 });
  expect(proofs.rows.map(({ kind }) => kind)).toEqual(["proof"]);
});
