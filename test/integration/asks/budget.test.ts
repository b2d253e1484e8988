import { createId } from "@worth/contracts";
import { expect, test } from "vitest";
import { expectConserved } from "../../world/expect-conserved.ts";
import { openAsks, waysToAsk } from "./ask-scene.ts";

/** Longer than anybody rests after an ask, so that nothing but the budget holds the next one back. */
const days = 20;

test.each(waysToAsk)(
  "whoever was asked for the last time a year by way of %s is asked for nothing else",
  async (last) => {
    const scene = await openAsks({ mostAsksAYear: 1 });
    const { ways, clock, countAsks, mailsToMary, isAskedNext } = scene;
    await ways[last]();
    expect(await countAsks()).toBe(1);
    const mails = await mailsToMary();
    expect(mails).toHaveLength(1);
    clock.travel({ days });
    for (const way of waysToAsk) {
      // A second request for the same product is none, whatever is left.
      if (way !== last) await ways[way]();
      expect([way, await countAsks()]).toEqual([way, 1]);
    }
    expect(await mailsToMary()).toEqual(mails);
    expect(await isAskedNext()).toBe(false);
    await expectConserved(scene);
  },
);

test("with enough left every way asks, and so does the page, each at its time", async () => {
  const { ways, clock, countAsks, mailsToMary, isAskedNext } = await openAsks({ mostAsksAYear: 10 });
  await ways.answer();
  await ways.review();
  await ways.beta();
  await ways.consult();
  expect(await countAsks()).toBe(4);
  expect(await mailsToMary()).toEqual(["answer_request", "review_request", "beta_invited", "beta_asked"]);
  expect(await isAskedNext()).toBe(false);
  clock.travel({ days: 8 });
  expect(await isAskedNext()).toBe(true);
});

test("what was asked under an id that became somebody's counts for them", async () => {
  const { database, mary, clock, ways, countAsks } = await openAsks({ mostAsksAYear: 1 });
  const { id: fromId } = await database.customer.create({
    data: { id: createId("customer"), displayName: "M. Sample", mergedIntoId: mary.customerId },
  });
  await database.identityMerge.create({
    data: { id: createId("identityMerge"), fromId, intoId: mary.customerId, occurredAt: clock.now() },
  });
  await database.ask.create({
    data: {
      id: createId("ask"),
      customerId: fromId,
      kind: "beta",
      aboutId: "bgr_0",
      occurredAt: clock.now(),
    },
  });
  await ways.consult();
  expect(await countAsks()).toBe(0);
});

test("two askers at once do not both take the last ask", async () => {
  const { ways, countAsks } = await openAsks({ mostAsksAYear: 1 });
  await Promise.all([ways.review(), ways.beta(), ways.consult(), ways.answer()]);
  expect(await countAsks()).toBe(1);
});

test("an ask a year ago does not count any more", async () => {
  const { database, mary, clock, ways, countAsks } = await openAsks({ mostAsksAYear: 1 });
  const occurredAt = new Date(clock.now().getTime() - 366 * 86_400_000);
  await database.ask.create({
    data: { id: createId("ask"), customerId: mary.customerId, kind: "beta", aboutId: "bgr_0", occurredAt },
  });
  await ways.consult();
  expect(await countAsks()).toBe(2);
});
