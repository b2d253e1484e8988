import { createId } from "@worth/contracts";
import { getModel } from "@worth/domain";
import { createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { fitBody } from "./fit-body.ts";

const viewer = { kind: "staff", staffId: "stf_1", role: "viewer" } as const;
const read = ({ deps }: World, page = 1) => getModel(deps, viewer, { page });

type State = "running" | "current" | "superseded" | "failed";
const startOf = (night: number) => new Date(Date.UTC(2025, 0, night, 3, 17));

/** A run of one night in January 2025, which took 90 seconds. */
async function createRun(
  { database }: World,
  { night, state, more = {} }: { night: number; state: State; more?: object },
) {
  const startedAt = startOf(night);
  const { id } = await database.valuationRun.create({
    data: {
      id: createId("valuationRun"),
      generation: night,
      trigger: "nightly",
      state,
      phase: "publish",
      policyVersion: 1,
      currency: "USD",
      asOf: startedAt,
      customerCount: 2_357,
      purchaseCount: 6_696,
      startedAt,
      finishedAt: state === "running" ? null : new Date(startedAt.getTime() + 90_000),
      ...more,
    },
  });
  return id;
}

const fitOf = ({ database }: World, runId: string, night: number, purchaseModel: "bgNbd" | "mbgNbd") =>
  database.modelFit.create({
    data: {
      id: createId("modelFit"),
      runId,
      pool: "everybody",
      purchaseModel,
      body: fitBody,
      customerCount: 2_357,
      repeaterCount: 1_100,
      firstDay: new Date("1997-01-01"),
      lastDay: new Date("1998-06-30"),
      recordedAt: startOf(night),
    },
  });

test("before the first run there is no model, and the page can tell a shop from an empty programme", async () => {
  const world = await createWorld();
  expect(await read(world)).toMatchObject({
    currency: "USD",
    hasPurchases: false,
    running: null,
    current: null,
    runs: { rows: [], total: 0 },
  });
});

test("the current run's fits are shown whole, with the night since which a pool has had its model", async () => {
  const world = await createWorld();
  for (const [night, model] of [
    [1, "bgNbd"],
    [2, "mbgNbd"],
    [3, "bgNbd"],
    [5, "bgNbd"],
  ] as const)
    await fitOf(world, await createRun(world, { night, state: "superseded" }), night, model);
  // A run that failed after its fit was never in use.
  await fitOf(
    world,
    await createRun(world, { night: 6, state: "failed", more: { error: "No." } }),
    6,
    "mbgNbd",
  );
  await fitOf(world, await createRun(world, { night: 7, state: "current" }), 7, "bgNbd");
  const { current } = await read(world);
  expect(current).toMatchObject({
    asOf: startOf(7).toISOString(),
    customerCount: 2_357,
    purchaseCount: 6_696,
  });
  expect(current?.fits).toEqual([
    {
      pool: "everybody",
      purchaseModel: "bgNbd",
      sinceAt: startOf(3).toISOString(),
      customerCount: 2_357,
      repeaterCount: 1_100,
      firstDay: "1997-01-01",
      lastDay: "1998-06-30",
      body: fitBody,
    },
  ]);
});

test("runs are listed with what started them, how long they took and why they failed", async () => {
  const world = await createWorld();
  const { staffId } = await createStaff(world.database, { name: "Ada Analyst" });
  await createRun(world, {
    night: 1,
    state: "failed",
    more: { trigger: "staff", staffId, error: "A sentence." },
  });
  await createRun(world, { night: 2, state: "current" });
  const { runs } = await read(world);
  expect(runs.rows).toMatchObject([
    { trigger: "nightly", state: "current", seconds: 90, staffName: null, error: null },
    { trigger: "staff", state: "failed", seconds: 90, staffName: "Ada Analyst", error: "A sentence." },
  ]);
});

test("a run under way says how many parts of its phase are done", async () => {
  const world = await createWorld();
  const runId = await createRun(world, { night: 2, state: "running", more: { phase: "split" } });
  for (const [number, doneAt] of [
    [0, startOf(2)],
    [1, null],
    [2, null],
  ] as const)
    await world.database.valuationPartition.create({
      data: { runId, phase: "split", number, afterId: String(number), toId: String(number + 1), doneAt },
    });
  await world.database.valuationPartition.create({
    data: { runId, phase: "settle", number: 0, afterId: "", toId: "z", doneAt: startOf(2) },
  });
  const { running, runs } = await read(world);
  expect(running).toMatchObject({ trigger: "nightly", phase: "split", partitionsDone: 1, partitions: 3 });
  expect(runs.rows).toMatchObject([{ state: "running", seconds: null }]);
});
