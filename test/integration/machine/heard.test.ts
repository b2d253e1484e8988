import { undoMinutes } from "@worth/contracts";
import {
  decideMention,
  enterMention,
  eraseCustomer,
  listHeard,
  refreshValues,
  settleQueue,
} from "@worth/domain";
import { createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { readSnapshot } from "../../world/read-values.ts";
import { openMachine } from "./machine-scene.ts";

const ida = { email: "ida@example.com" };

test("a buyer who names a member's code at checkout was touched by them, and what they buy then counts for both", async () => {
  const { database, deps, clock, mary, tell } = await openMachine();
  const answeredAt = clock.now().toISOString();
  const told = await tell("heard", { customer: ida, answer: { code: mary.code.toUpperCase() }, answeredAt });
  expect(told.body).toEqual({ state: "confirmed" });
  const [touch] = await database.touch.findMany();
  expect(touch).toMatchObject({ ownerId: mary.customerId, kind: "heard_answer" });
  const customerId = touch?.customerId ?? "";
  expect(await database.customerIdentity.findFirstOrThrow({ where: { customerId } })).toMatchObject({
    normalizedValue: "ida@example.com",
    verifiedAt: null,
  });
  clock.travel({ days: 1 });
  await createPurchase(database, { customerId, occurredAt: clock.now() });
  await refreshValues(deps, { customerIds: [customerId] });
  expect((await readSnapshot(database, mary.customerId)).influenceMinor).toBeGreaterThan(0);
});

test("a bare name waits for staff, a second answer changes nothing, and naming oneself names nobody", async () => {
  const { database, deps, staff, mary, tell } = await openMachine();
  const byName = { customer: { stripeCustomerId: "cus_Ida1" }, answer: { words: "otto other" } };
  expect((await tell("heard", byName)).body).toEqual({ state: "waiting" });
  expect((await listHeard(deps, staff, { page: 1 })).rows).toMatchObject([
    { words: "otto other", source: "checkout", candidates: [{ displayName: "Otto Other" }] },
  ]);
  const second = { ...byName, answer: { code: mary.code } };
  expect((await tell("heard", second)).body).toEqual({ state: "known" });
  const oneself = { customer: { id: mary.customerId }, answer: { code: mary.code } };
  expect((await tell("heard", oneself)).body).toEqual({ state: "nobody" });
  expect(await database.touch.count()).toBe(0);
});

test("buyers who name a post, by its id or its address, were touched by that very post", async () => {
  const { database, deps, clock, staff, mary, tell } = await openMachine();
  const author = { kind: "member", userId: mary.userId, customerId: mary.customerId } as const;
  const { mentionId } = await enterMention(deps, author, {
    kind: "post",
    channel: "blog",
    url: "https://blog.example/boots",
    note: "",
    audience: null,
    saidOn: "2024-05-01",
  });
  const early = { customer: { externalId: "shop-1" }, answer: { mentionId } };
  expect((await tell("heard", early)).body).toEqual({ state: "waiting" });
  await decideMention(deps, staff, { mentionId, decision: { kind: "approved", sentiment: "promoter" } });
  clock.travel({ minutes: undoMinutes + 1 });
  await settleQueue(deps);
  const { actId } = await database.mention.findUniqueOrThrow({ where: { id: mentionId } });
  const byId = { customer: { externalId: "shop-2" }, answer: { mentionId } };
  const words = "a post, http://www.blog.example/boots/?utm_source=x";
  const byAddress = { customer: { externalId: "shop-3" }, answer: { words } };
  expect((await tell("heard", byId)).body).toEqual({ state: "confirmed" });
  expect((await tell("heard", byAddress)).body).toEqual({ state: "confirmed" });
  expect(await database.touch.findMany()).toMatchObject([
    { actId, ownerId: mary.customerId },
    { actId, ownerId: mary.customerId },
  ]);
});

test("a code or a mention nobody has, a day ahead and somebody who was erased are refused with a reason", async () => {
  const { database, deps, portal, staff, tell, otto } = await openMachine();
  const codeOf = async (said: object) => {
    const { status, problem } = await tell("heard", said);
    return [status, problem?.code];
  };
  expect(await codeOf({ customer: ida, answer: { code: "nobody-zzzzzzzz" } })).toEqual([
    404,
    "referral_code_unknown",
  ]);
  const absent = `men_${"0".repeat(32)}`;
  expect(await codeOf({ customer: ida, answer: { mentionId: absent } })).toEqual([404, "mention_unknown"]);
  const ahead = new Date(Date.now() + 3_600_000).toISOString();
  expect(await codeOf({ customer: ida, answer: { words: "a friend" }, answeredAt: ahead })).toEqual([
    400,
    "invalid_input",
  ]);
  const { files } = portal.services.storage;
  await eraseCustomer({ ...deps, files }, staff, { customerId: otto.customerId });
  expect(await codeOf({ customer: { email: "otto@example.com" }, answer: { words: "a friend" } })).toEqual([
    410,
    "person_erased",
  ]);
  expect(await database.heardAnswer.count()).toBe(0);
});
