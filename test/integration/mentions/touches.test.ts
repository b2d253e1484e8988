import { startJoinInput } from "@worth/contracts";
import {
  claimFollowedLink,
  confirmHeard,
  followLink,
  listHeard,
  listOwnMentions,
  logReferenceCall,
  makeLink,
  moveLead,
  refreshValues,
  completeJoin,
  startJoin,
} from "@worth/domain";
import { createCustomer, createLead, createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { readSnapshot } from "../../world/read-values.ts";
import { openMentions } from "./mention-scene.ts";

const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const nobody = { kind: "anonymous" } as const;
const codeOf = (url: string) => url.split("/").at(-1) ?? "";

test("a member has one link a channel, and whoever is known and follows it is touched once a day", async () => {
  const { database, deps, clock, mary, otto } = await openMentions();
  const { url } = await makeLink(deps, mary, { channel: "linkedin" });
  expect((await makeLink(deps, mary, { channel: "linkedin" })).url).toBe(url);
  expect((await makeLink(deps, mary, { channel: "podcast" })).url).not.toBe(url);
  const follow = (who: typeof otto | typeof nobody, agent: string | null = userAgent) =>
    followLink(deps, who, { code: codeOf(url), visitor: null, userAgent: agent });
  expect(await follow(otto)).toMatchObject({ firstName: "Mary" });
  await Promise.all([follow(otto), follow(otto)]);
  const touch = { ownerId: mary.customerId, customerId: otto.customerId, kind: "mention_click" };
  expect(await database.touch.findMany()).toMatchObject([touch]);
  expect(await database.act.findMany()).toMatchObject([{ customerId: mary.customerId, role: "sharer" }]);
  await follow(mary);
  await follow(nobody, "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
  await follow(nobody, null);
  await follow(nobody);
  const { links } = await listOwnMentions(deps, mary, { page: 1 });
  expect(links).toMatchObject([
    { channel: "linkedin", clickCount: 2 },
    { channel: "podcast", clickCount: 0 },
  ]);
  clock.travel({ days: 1 });
  await follow(otto);
  expect(await database.touch.count()).toBe(2);
});

test("a code nobody has is not found", async () => {
  const { deps } = await openMentions();
  await expect(
    followLink(deps, nobody, { code: "bcdfghjkmn", visitor: null, userAgent }),
  ).rejects.toMatchObject({
    code: "not_found",
  });
});

test("what a visitor followed becomes theirs when they join, once, and moves the split of what they bought since", async () => {
  const { database, deps, clock, mary } = await openMentions();
  const { url } = await makeLink(deps, mary, { channel: "newsletter" });
  const code = codeOf(url);
  await followLink(deps, nobody, { code, visitor: null, userAgent });
  const followedAt = clock.now();
  clock.travel({ days: 2 });
  const { customerId } = await createCustomer(database);
  await createPurchase(database, { customerId, occurredAt: clock.now() });
  await claimFollowedLink(deps, { code, followedAt }, customerId);
  await claimFollowedLink(deps, { code, followedAt }, customerId);
  expect(await database.touch.findMany()).toMatchObject([
    { customerId, kind: "mention_click", occurredAt: followedAt },
  ]);
  await refreshValues(deps, { customerIds: [customerId] });
  expect((await readSnapshot(database, mary.customerId)).influenceMinor).toBeGreaterThan(0);
  clock.travel({ days: 100 });
  const { customerId: late } = await createCustomer(database);
  await claimFollowedLink(deps, { code, followedAt }, late);
  expect(await database.touch.count()).toBe(1);
});

async function join(
  { database, deps }: Awaited<ReturnType<typeof openMentions>>,
  { email, heardFrom }: { email: string; heardFrom: string },
) {
  const terms = await database.consentText.findFirstOrThrow();
  const typed = { displayName: "New Friend", email, consentTextId: terms.id, heardFrom };
  await startJoin(deps, nobody, startJoinInput.parse(typed));
  await database.memberUser.create({ data: { id: email, name: "", email, emailVerified: true } });
  const joined = await completeJoin(deps, { userId: email, email, cameFrom: { address: "::1", agent: "" } });
  if (joined.kind !== "member") throw new Error(joined.kind);
  return joined.customerId;
}

test("who names a member by code or link when they join has been touched by them; a bare name waits for staff", async () => {
  const scene = await openMentions();
  const { database, deps, mary, otto, staff } = scene;
  const { code } = await database.referralCode.findUniqueOrThrow({ where: { customerId: mary.customerId } });
  await join(scene, { email: "a@example.com", heardFrom: code.toUpperCase() });
  await join(scene, {
    email: "b@example.com",
    heardFrom: `saw https://worth.example/r/${code}?x=1 somewhere`,
  });
  expect(await database.touch.findMany()).toMatchObject([
    { ownerId: mary.customerId, kind: "heard_answer" },
    { ownerId: mary.customerId, kind: "heard_answer" },
  ]);
  const byName = await join(scene, { email: "c@example.com", heardFrom: "otto other" });
  expect(await database.touch.count()).toBe(2);
  const { rows } = await listHeard(deps, staff, { page: 1 });
  expect(rows).toMatchObject([
    { customer: { id: byName }, words: "otto other", candidates: [{ id: otto.customerId }] },
  ]);
  const [{ id: heardAnswerId } = { id: "" }] = rows;
  await confirmHeard(deps, staff, { heardAnswerId, customerId: otto.customerId });
  expect(await database.touch.count({ where: { ownerId: otto.customerId, customerId: byName } })).toBe(1);
  await expect(confirmHeard(deps, staff, { heardAnswerId, customerId: null })).rejects.toMatchObject({
    code: "already_done",
  });
});

test("nothing that is typed there keeps anybody from joining, and who means nobody we know touches nobody", async () => {
  const scene = await openMentions();
  const { database, deps, staff } = scene;
  await join(scene, { email: "a@example.com", heardFrom: "" });
  await join(scene, { email: "b@example.com", heardFrom: "x".repeat(5_000) });
  await join(scene, { email: "c@example.com", heardFrom: "a poster\u0000" });
  await join(scene, { email: "d@example.com", heardFrom: "the radio" });
  const { rows } = await listHeard(deps, staff, { page: 1 });
  expect(rows.map(({ words }) => words)).toEqual(["the radio"]);
  await confirmHeard(deps, staff, { heardAnswerId: rows[0]?.id ?? "", customerId: null });
  expect(await database.touch.count()).toBe(0);
  expect(await database.heardAnswer.findMany()).toMatchObject([{ state: "nobody" }]);
});

test("a reference call with a customer is a touch at once, one with a lead when the lead is won", async () => {
  const { database, deps, clock, mary, otto, staff } = await openMentions();
  const saidOn = clock.now().toISOString().slice(0, 10);
  const call = { customerId: mary.customerId, saidOn, note: "Told them about the boots" };
  await logReferenceCall(deps, staff, { ...call, listener: { kind: "customer", email: "OTTO@example.com" } });
  expect(await database.touch.findMany()).toMatchObject([
    { ownerId: mary.customerId, customerId: otto.customerId, kind: "reference_call" },
  ]);
  const { leadId } = await createLead(database, { referrerId: otto.customerId, submittedAt: clock.now() });
  await logReferenceCall(deps, staff, { ...call, listener: { kind: "lead", leadId } });
  expect(await database.touch.count()).toBe(1);
  await moveLead(deps, staff, { leadId, stage: "won" });
  const { customerId: won } = await database.lead.findUniqueOrThrow({ where: { id: leadId } });
  expect(await database.touch.count({ where: { ownerId: mary.customerId, customerId: won ?? "" } })).toBe(1);
  const unknown = { kind: "customer", email: "who@example.com" } as const;
  await expect(logReferenceCall(deps, staff, { ...call, listener: unknown })).rejects.toMatchObject({
    code: "customer_unknown",
  });
  // However many leads came since, one is found by whom we talk to there, unless it was lost.
  const older = await createLead(database, {
    referrerId: otto.customerId,
    contactEmail: "buyer@older.example",
    submittedAt: clock.now(),
  });
  const contact = { kind: "customer", email: "Buyer@older.example" } as const;
  await logReferenceCall(deps, staff, { ...call, listener: contact });
  expect(await database.referenceCall.count({ where: { leadId: older.leadId } })).toBe(1);
  await database.lead.update({ where: { id: older.leadId }, data: { stage: "lost" } });
  await expect(logReferenceCall(deps, staff, { ...call, listener: contact })).rejects.toMatchObject({
    code: "customer_unknown",
  });
  const herself = { kind: "customer", email: "mary@example.com" } as const;
  await expect(logReferenceCall(deps, staff, { ...call, listener: herself })).rejects.toMatchObject({
    details: { fields: { email: "not_valid" } },
  });
});
