import { getCustomerValue, previewPolicy, refreshValues } from "@worth/domain";
import { expect, test } from "vitest";
import { createRandomProgramme } from "../../world/random-programme.ts";
import { readState } from "../../world/read-database.ts";
import { createPolicyWorld } from "./policy-world.ts";

/** A random programme whose values were computed, and a draft that moves much of them. */
async function createPreviewWorld(seed: number) {
  const world = await createPolicyWorld();
  const { customerIds } = await createRandomProgramme(world.database, seed);
  await refreshValues(world.deps, { customerIds });
  const { body } = await world.current();
  const changes = {
    influenceCap: 0.1,
    innovationCap: 0.4,
    marginRate: 0.8,
    incrementality: { ...body.incrementality, link: 0.9, claimed: 0 },
  };
  return { ...world, changes, body: await world.draft(changes) };
}

test.each([1, 2, 3])(
  "a preview shows what saving then does, and what one gains another gives (programme %i)",
  async (seed) => {
    const world = await createPreviewWorld(seed);
    const preview = await previewPolicy(world.deps, world.ada, { body: world.body });
    expect(preview.changes.map(({ field }) => field)).toEqual([
      "influenceCap",
      "innovationCap",
      "incrementality.link",
      "incrementality.claimed",
      "marginRate",
    ]);
    const { netOfPurchases, net, movers, customerCount } = preview;
    expect(netOfPurchases.afterMinor).toBe(netOfPurchases.beforeMinor);
    expect(netOfPurchases.beforeMinor).toBeGreaterThan(0);
    expect(net.beforeMinor).toBeLessThanOrEqual(netOfPurchases.beforeMinor);
    expect(movers.length).toBeGreaterThan(0);
    expect(customerCount).toBeLessThanOrEqual(24);
    const valuesOf = (asOf: Date) =>
      Promise.all(movers.map(({ customer }) => getCustomerValue(world.database, customer.id, asOf)));
    const before = await valuesOf(new Date());
    expect(movers.map((mover) => [mover.net.beforeMinor, mover.headline.beforeMinor])).toEqual(
      before.map((value) => [value.net.totalMinor, value.headline.totalMinor]),
    );
    await world.save(world.ada, 1, world.changes);
    const after = await valuesOf(new Date(Date.now() + 1_000));
    expect(movers.map((mover) => [mover.net.afterMinor, mover.headline.afterMinor])).toEqual(
      after.map((value) => [value.net.totalMinor, value.headline.totalMinor]),
    );
  },
);

test("a preview writes nothing", async () => {
  const world = await createPreviewWorld(4);
  const before = await readState(world.database);
  await previewPolicy(world.deps, world.ada, { body: world.body });
  expect(await readState(world.database)).toEqual(before);
});

test("a draft of margin alone moves contribution, and nobody's net or headline value", async () => {
  const world = await createPreviewWorld(5);
  const body = await world.draft({ marginRate: 0.9 });
  const preview = await previewPolicy(world.deps, world.ada, { body });
  expect(preview).toMatchObject({ movedCount: 0, movers: [], changes: [{ field: "marginRate" }] });
  expect(preview.contribution.afterMinor).toBeGreaterThan(preview.contribution.beforeMinor);
});

test("before anybody has a value there is nothing to preview, and the page can say so", async () => {
  const world = await createPolicyWorld();
  const body = await world.draft({ influenceCap: 0 });
  expect(await previewPolicy(world.deps, world.ada, { body })).toMatchObject({
    customerCount: 0,
    movers: [],
    rankCorrelation: null,
  });
});
