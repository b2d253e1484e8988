import { listBackfills, startBackfill, takeHistoryPage } from "@worth/domain";
import { joinProgramme } from "../../world/join-programme.ts";
import { expect, test } from "vitest";
import { payInvoice, startStory, type Story } from "../../world/start-story.ts";
import { createOwner } from "./books-scene.ts";

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Asks for everything of the last 100 days. */
async function askForHistory(story: Story) {
  const owner = await createOwner(story);
  const now = story.clock.now();
  const range = { from: dayOf(new Date(now.getTime() - 100 * 86_400_000)), to: dayOf(now) };
  await startBackfill(story.deps, owner, range);
  return owner;
}

/** More payments than a page holds, of which nobody was told. */
async function playHistory(story: Story, count: number) {
  story.stripe.setWebhookSwitches({ dropTypes: ["*"] });
  for (let index = 0; index < count; index += 1) payInvoice(story, { amountMinor: 10_00 + index });
  await story.stripe.webhooksSettled();
}

const sumsOf = async ({ database }: Story) => {
  const purchases = await database.purchase.findMany({ orderBy: { capturedMinor: "asc" } });
  return purchases.map(({ capturedMinor }) => capturedMinor);
};

test("history comes in page by page and twice gives the same", { timeout: 90_000 }, async () => {
  const story = await startStory();
  await playHistory(story, 104);
  const owner = await askForHistory(story);
  await story.drain();
  const taken = await sumsOf(story);
  expect(taken).toEqual(Array.from({ length: 104 }, (_, index) => 10_00 + index));
  expect((await listBackfills(story.deps, owner)).rows).toMatchObject([
    { state: "done", seenCount: 104, addedCount: 104, trouble: null },
  ]);
  await askForHistory(story);
  await story.drain();
  expect(await sumsOf(story)).toEqual(taken);
  expect((await listBackfills(story.deps, owner)).rows[0]).toMatchObject({ seenCount: 104, addedCount: 0 });
});

test(
  "a worker that dies in the middle of a page is replaced, and every payment is there once",
  { timeout: 90_000 },
  async () => {
    const story = await startStory();
    await playHistory(story, 103);
    const owner = await askForHistory(story);
    const { id: backfillId } = await story.database.backfill.findFirstOrThrow();
    const { wiring } = story;
    let read = 0;
    const dying = {
      ...wiring.books,
      readPayment: async (key: string) => {
        read += 1;
        if (read > 60) throw new Error("killed");
        return wiring.books.readPayment(key);
      },
    };
    await expect(takeHistoryPage({ ...story.deps, books: dying }, { backfillId })).rejects.toThrow("killed");
    expect(await story.database.backfill.findFirstOrThrow()).toMatchObject({ addedCount: 60, cursor: null });
    await story.drain();
    expect(await sumsOf(story)).toHaveLength(103);
    expect((await listBackfills(story.deps, owner)).rows).toMatchObject([
      { state: "done", seenCount: 103, addedCount: 103 },
    ]);
  },
);

test("the newest payments come first", async () => {
  const story = await startStory();
  story.stripe.setWebhookSwitches({ dropTypes: ["*"] });
  payInvoice(story, { amountMinor: 100_00 });
  story.clock.travel({ days: 1 });
  payInvoice(story, { amountMinor: 300_00 });
  await story.stripe.webhooksSettled();
  await askForHistory(story);
  await story.drain();
  const purchases = await story.database.purchase.findMany({ orderBy: { id: "asc" } });
  expect(purchases.map(({ capturedMinor }) => capturedMinor)).toEqual([300_00, 100_00]);
});

test("what was bought before a friend joined earns nothing when it comes in later", async () => {
  const story = await startStory();
  story.stripe.setWebhookSwitches({ dropTypes: ["*"] });
  const old = story.stripe.play.createCustomer({ email: "ida@example.com" });
  payInvoice(story, { customerId: old.id });
  await story.stripe.webhooksSettled();
  story.clock.travel({ days: 2 });
  const ida = await joinProgramme(story.world, { email: "ida@example.com", code: story.mary.code });
  await askForHistory(story);
  await story.drain();
  expect(await story.database.purchase.findMany()).toMatchObject([{ customerId: ida.customerId }]);
  expect(await story.database.reward.count()).toBe(0);
  expect(
    await story.database.referral.findFirstOrThrow({ where: { refereeId: ida.customerId } }),
  ).toMatchObject({
    state: "joined",
    qualifyingPurchaseId: null,
  });
});

test("one history is taken over at a time, and never a range that ends before it begins", async () => {
  const story = await startStory();
  const owner = await askForHistory(story);
  const range = { from: "2026-01-02", to: "2026-01-03" };
  await expect(startBackfill(story.deps, owner, range)).rejects.toMatchObject({ code: "already_done" });
  await story.drain();
  await expect(
    startBackfill(story.deps, owner, { from: "2026-01-02", to: "2026-01-01" }),
  ).rejects.toMatchObject({
    code: "invalid_input",
  });
});
