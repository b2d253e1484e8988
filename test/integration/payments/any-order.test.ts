import { env } from "node:process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { startStory, type Story } from "../../world/start-story.ts";
import { paymentStories, playStep, type Step } from "./payment-story.ts";
import { createFriend, readEnd, tellInOrder, type Friend } from "./told-stories.ts";

/** Many more are told to two processes by test/faults. */
const seedCount = 3;
/** Another first seed, to repeat what a failure named or to look elsewhere. */
const firstSeed = Number(env["WORTH_SEED"] ?? 1);

/** Each event one to five times, late and mixed, with four workers at it while more happens. */
async function tellInDisorder(
  story: Story,
  { buyerId }: Friend,
  steps: readonly Step[],
  seed: number,
): Promise<void> {
  const workers: Promise<unknown>[] = [];
  for (const [index, step] of steps.entries()) {
    story.stripe.setWebhookSwitches({ copies: 1 + ((seed + index) % 5), shuffle: true, delayMs: 60 });
    playStep(story, buyerId, step);
    story.clock.travel({ seconds: 1 });
    if ((seed + index) % 2 === 0) workers.push(story.drain());
  }
  await story.stripe.webhooksSettled();
  await Promise.all([...workers, ...Array.from({ length: 4 }, () => story.drain())]);
  await story.drain();
}

test(`${seedCount} generated stories of payments end the same in any order, told often, by several workers`, async () => {
  const now = new Date(Math.floor(Date.now() / 1000) * 1000 - 86_400_000);
  const [oracle, disorder] = [await startStory({ now }), await startStory({ now })];
  for (let seed = firstSeed; seed < firstSeed + seedCount; seed += 1) {
    const [steps = []] = fc.sample(paymentStories, { seed, numRuns: 1 });
    const [told, mixed] = [await createFriend(oracle, seed), await createFriend(disorder, seed)];
    await tellInOrder(oracle, told, steps);
    await tellInDisorder(disorder, mixed, steps, seed);
    const expected = await readEnd(oracle, told);
    expect({ seed, steps, ...(await readEnd(disorder, mixed)) }).toEqual({ seed, steps, ...expected });
  }
}, 90_000);
