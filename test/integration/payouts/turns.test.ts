import { createDatabase } from "@worth/db";
import { takeTurn } from "@worth/domain";
import { createPayments } from "@worth/payments";
import { expect, onTestFinished, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { openPayouts } from "./payout-scene.ts";

test("two processes together ask a provider no more often than it allows", async () => {
  const world = await createWorld();
  const other = createDatabase(world.url, 4);
  onTestFinished(() => other.$disconnect());
  const [{ before } = { before: new Date() }] = await world.database.$queryRaw<{ before: Date }[]>`
    SELECT clock_timestamp() AS before`;
  const turns = Array.from({ length: 45 }, (_, index) =>
    takeTurn(index % 2 === 0 ? world.database : other, { peer: "test", perSecond: 20 }),
  );
  await Promise.all(turns);
  const [{ after } = { after: before }] = await world.database.$queryRaw<{ after: Date }[]>`
    SELECT clock_timestamp() AS after`;
  // 20 in each of two whole windows, and the rest in a third.
  expect(after.getTime() - before.getTime()).toBeGreaterThan(1_900);
});

test("no payment is read before its turn", async () => {
  const { environment, clock, cipher } = await openPayouts();
  const read = (takeTurn: () => Promise<void>) =>
    createPayments(environment, takeTurn, clock, cipher.hash, { timeoutMs: 2_000, repeats: 0 }).readPayment(
      "pi_1",
    );
  await expect(read(() => Promise.reject(new Error("not yet")))).rejects.toThrow("connection");
  expect(await read(() => Promise.resolve())).toBeUndefined();
});

test("a provider that asks for a pause is left alone for as long as it says", async () => {
  const { ask, dispatch, stripe, readEffects, clock, wiring } = await openPayouts({ isInvoiced: true });
  const { payoutId } = await ask();
  const outcome = await dispatch(payoutId, {
    ...wiring.payouts,
    send: async () => ({ kind: "unavailable", reason: "too_many_requests", retryAfterMs: 120_000 }),
  });
  expect(outcome).toBe("retry");
  const [effect] = await readEffects(payoutId);
  expect(effect?.notBefore).toEqual(new Date(clock.now().getTime() + 120_000));
  clock.travel({ seconds: 119 });
  expect(await dispatch(payoutId)).toEqual({ afterMs: 1_000 });
  clock.travel({ seconds: 1 });
  expect(await dispatch(payoutId)).toBe("sent");
  expect(stripe.list("customer_balance_transaction")).toHaveLength(1);
});
