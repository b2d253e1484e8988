import { expect, test } from "vitest";
import { openStripe } from "../open-stripe.fixture.ts";

test("a deleted customer is read as deleted, is told of, and gets nothing any more", async () => {
  const { fake, stripe } = await openStripe();
  const { id } = await stripe.customers.create({ email: "mary@example.com" });
  const deleted = { id, object: "customer", deleted: true };
  expect(await stripe.customers.del(id)).toMatchObject(deleted);
  expect(await stripe.customers.retrieve(id)).toMatchObject(deleted);
  expect((await stripe.customers.list({ email: "mary@example.com" })).data).toEqual([]);
  await expect(
    stripe.customers.createBalanceTransaction(id, { amount: -500, currency: "usd" }),
  ).rejects.toMatchObject({ code: "resource_missing" });
  await expect(stripe.customers.del(id)).rejects.toMatchObject({ statusCode: 404 });
  expect(fake.list("event")[0]).toMatchObject({
    type: "customer.deleted",
    data: { object: { id, email: "mary@example.com" } },
  });
});
