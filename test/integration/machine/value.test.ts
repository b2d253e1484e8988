import { forgetOldAnswers, openCustomerValue } from "@worth/domain";
import { createAct, createCustomer, createPurchase, createTouch } from "@worth/factories";
import { expect, test } from "vitest";
import { becomeCustomer } from "../../world/become-customer.ts";
import { openMachine } from "./machine-scene.ts";

test("a CRM reads what staff read: three views in four parts, and how the customer stands", async () => {
  const { database, deps, staff, clock, mary, otto, ask } = await openMachine();
  const { actId } = await createAct(database, { customerId: mary.customerId, role: "creator" });
  const { customerId } = otto;
  await createTouch(database, { actId, ownerId: mary.customerId, customerId, occurredAt: clock.now() });
  clock.travel({ days: 1 });
  await createPurchase(database, { customerId, occurredAt: clock.now() });
  const { status, body } = await ask(`customers/${mary.customerId}/value`);
  expect(status).toBe(200);
  const value = await openCustomerValue(deps, staff, { customerId: mary.customerId });
  expect(value.net.totalMinor).toBeGreaterThan(0);
  expect(body).toMatchObject({
    customerId: mary.customerId,
    currency: "USD",
    headline: value.headline,
    net: value.net,
    contribution: value.contribution.parts,
    roles: ["creator"],
    sentiment: null,
    group: null,
    isWom: false,
  });
});

test("who turned out to be somebody else is answered as who they are", async () => {
  const { database, mary, ask } = await openMachine();
  const { customerId } = await createCustomer(database);
  await becomeCustomer(database, customerId, mary.customerId);
  expect((await ask(`customers/${customerId}/value`)).body).toMatchObject({ customerId: mary.customerId });
});

test("answers are forgotten after thirty days, and not before", async () => {
  const { database, world, clock, mary, tell } = await openMachine();
  const said = { customer: { id: mary.customerId }, answer: { words: "a friend" } };
  await tell("heard", said);
  clock.travel({ days: 59 });
  await forgetOldAnswers(world.deps);
  expect(await database.apiAnswer.count()).toBe(1);
  clock.travel({ days: 2 });
  await forgetOldAnswers(world.deps);
  expect(await database.apiAnswer.count()).toBe(0);
});
