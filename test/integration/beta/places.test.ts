import type { BetaCriteria } from "@worth/contracts";
import {
  eraseCustomer,
  getBetaGroup,
  givePlaces,
  inviteToBetaGroup,
  joinBetaGroup,
  leaveBetaGroup,
  listBetaGroupsForMember,
  removeBetaMember,
  saveBetaGroup,
} from "@worth/domain";
import { createMember } from "@worth/factories";
import { createFiles, filesEnvironment } from "@worth/files";
import { expect, test } from "vitest";
import { drainJobs } from "../../world/drain-jobs.ts";
import { actorOf } from "../ideas/idea-scene.ts";
import { createMembers, joinAs, openBeta } from "./beta-scene.ts";

const mails = ({ database }: Awaited<ReturnType<typeof openBeta>>, template: string) =>
  database.effectPayload.count({ where: { body: { path: ["template"], equals: template } } });

test("fifty who join at once never take more places than there are; the rest wait in order", async () => {
  const { deps, database, groupId } = await openBeta({ capacity: 10 });
  const people = await createMembers(database, 50);
  const states = await Promise.all(people.map((one) => joinBetaGroup(deps, one, joinAs(groupId))));
  expect(states.filter(({ state }) => state === "joined")).toHaveLength(9);
  expect(await database.betaGroup.findUniqueOrThrow({ where: { id: groupId } })).toMatchObject({
    joinedCount: 10,
    waitingCount: 41,
  });
  expect(await database.betaGroupMember.count({ where: { groupId, state: "joined" } })).toBe(10);
  const places = await Promise.all(
    people.map(async (one) => (await getBetaGroup(deps, one, { groupId })).place),
  );
  expect(places.filter((place) => place !== null).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 41 }, (_, index) => index + 1),
  );
});

test("a leaver's place goes to the next who waits, who is told; what the leaver did stays", async () => {
  const scene = await openBeta({ capacity: 1 });
  const { deps, mary, otto, groupId } = scene;
  expect(await joinBetaGroup(deps, otto, joinAs(groupId))).toEqual({ state: "waiting" });
  await leaveBetaGroup(deps, mary, { groupId });
  expect(await getBetaGroup(deps, otto, { groupId })).toMatchObject({ state: "joined", place: null });
  expect(await getBetaGroup(deps, mary, { groupId })).toMatchObject({ state: "left", placesLeft: 0 });
  expect(await mails(scene, "beta_place")).toBe(1);
  expect(await joinBetaGroup(deps, mary, joinAs(groupId))).toEqual({ state: "waiting" });
});

test("nobody joins without agreeing, or to a text that changed since they read it", async () => {
  const { deps, otto, staff, groupId } = await openBeta();
  await expect(joinBetaGroup(deps, otto, { ...joinAs(groupId), hasAgreed: false })).rejects.toMatchObject({
    code: "beta_consent_needed",
  });
  const fields = { name: "Early hikers", description: "", criteria: {}, capacity: 10, isClosed: false };
  await saveBetaGroup(deps, staff, { groupId, ...fields, consent: "Another text." });
  await expect(joinBetaGroup(deps, otto, joinAs(groupId))).rejects.toMatchObject({
    code: "beta_consent_changed",
  });
  expect(await joinBetaGroup(deps, otto, { ...joinAs(groupId), consentVersion: 2 })).toEqual({
    state: "joined",
  });
});

test("more places go to those who wait, and fewer than are taken is refused", async () => {
  const { deps, mary, otto, staff, groupId } = await openBeta({ capacity: 1 });
  await joinBetaGroup(deps, otto, joinAs(groupId));
  const fields = { name: "Early hikers", description: "", criteria: {}, isClosed: false };
  const consent = "I keep what I see to myself until it is out.";
  await saveBetaGroup(deps, staff, { groupId, ...fields, consent, capacity: 2 });
  expect(await getBetaGroup(deps, otto, { groupId })).toMatchObject({ state: "joined" });
  await expect(
    saveBetaGroup(deps, staff, { groupId, ...fields, consent, capacity: 1 }),
  ).rejects.toMatchObject({ code: "beta_capacity_taken" });
  await removeBetaMember(deps, staff, { groupId, customerId: mary.customerId });
  await expect(getBetaGroup(deps, mary, { groupId })).rejects.toMatchObject({ code: "not_found" });
  expect((await listBetaGroupsForMember(deps, mary)).groups).toEqual([]);
});

test("all who match are invited once, whatever they think of us, within what a person may be asked", async () => {
  const scene = await openBeta();
  const { deps, database, otto, staff, groupId } = scene;
  const far = actorOf(await createMember(database, { email: "far@example.com" }));
  const unhappy = actorOf(await createMember(database, { email: "unhappy@example.com" }));
  await database.customer.updateMany({
    where: { id: { in: [otto.customerId, unhappy.customerId] } },
    data: { country: "NL" },
  });
  await database.customer.update({ where: { id: unhappy.customerId }, data: { sentiment: "detractor" } });
  await database.betaGroup.update({ where: { id: groupId }, data: { criteria: { countries: ["NL"] } } });
  expect(await inviteToBetaGroup(deps, staff, { groupId })).toMatchObject({ invitedCount: 2 });
  expect(await inviteToBetaGroup(deps, staff, { groupId })).toMatchObject({ invitedCount: 0 });
  expect(await mails(scene, "beta_invited")).toBe(2);
  expect(await database.ask.count({ where: { kind: "beta" } })).toBe(2);
  expect(await getBetaGroup(deps, unhappy, { groupId })).toMatchObject({ state: "invited" });
  await expect(getBetaGroup(deps, far, { groupId })).rejects.toMatchObject({ code: "not_found" });
});

test("whoever may not be asked keeps nobody from being invited, and a press says when there are more", async () => {
  const { deps, database, staff, groupId, clock } = await openBeta();
  const people = await createMembers(database, 501);
  const off = people.map(({ customerId }) => ({ customerId, kind: "beta" as const, createdAt: clock.now() }));
  await database.askOff.createMany({ data: off });
  const last = actorOf(await createMember(database, { email: "last@example.com" }));
  expect(await inviteToBetaGroup(deps, staff, { groupId })).toEqual({ invitedCount: 2, isMore: false });
  expect(await getBetaGroup(deps, last, { groupId })).toMatchObject({ state: "invited" });
  await database.askOff.deleteMany();
  expect(await inviteToBetaGroup(deps, staff, { groupId })).toEqual({ invitedCount: 500, isMore: true });
  expect(await inviteToBetaGroup(deps, staff, { groupId })).toEqual({ invitedCount: 1, isMore: false });
});

test("a group that takes nobody new invites nobody to it", async () => {
  const { deps, database, staff, groupId, clock } = await openBeta();
  await database.betaGroup.update({ where: { id: groupId }, data: { closedAt: clock.now() } });
  await expect(inviteToBetaGroup(deps, staff, { groupId })).rejects.toMatchObject({
    code: "beta_group_closed",
  });
  expect(await database.betaGroupMember.count({ where: { state: "invited" } })).toBe(0);
});

test("a group that says for whom it is exists for whoever fits or was invited, and for nobody else", async () => {
  const { deps, database, otto, staff, groupId } = await openBeta();
  const [fitting, other] = await createMembers(database, 2);
  if (!fitting || !other) throw new Error("Two members are missing.");
  const live = (customerId: string, country: string) =>
    database.customer.update({ where: { id: customerId }, data: { country } });
  const criteriaAre = (criteria: BetaCriteria) =>
    database.betaGroup.update({ where: { id: groupId }, data: { criteria } });
  await criteriaAre({ countries: ["NL"] });
  await live(otto.customerId, "NL");
  await inviteToBetaGroup(deps, staff, { groupId });
  // Invited once, he stays so wherever he moves.
  await live(otto.customerId, "SE");
  await live(fitting.customerId, "NL");
  for (const one of [fitting, otto]) {
    expect((await listBetaGroupsForMember(deps, one)).groups).toMatchObject([{ id: groupId }]);
    expect(await joinBetaGroup(deps, one, joinAs(groupId))).toEqual({ state: "joined" });
  }
  expect((await listBetaGroupsForMember(deps, other)).groups).toEqual([]);
  await expect(getBetaGroup(deps, other, { groupId })).rejects.toMatchObject({ code: "not_found" });
  await expect(joinBetaGroup(deps, other, joinAs(groupId))).rejects.toMatchObject({ code: "not_found" });
  await criteriaAre({});
  expect(await joinBetaGroup(deps, other, joinAs(groupId))).toEqual({ state: "joined" });
});

test("places go to those who wait in their order, whether somebody leaves or is erased", async () => {
  const scene = await openBeta({ capacity: 2 });
  const { deps, database, clock, mary, otto, groupId } = scene;
  await joinBetaGroup(deps, otto, joinAs(groupId));
  const waiting = await createMembers(database, 3);
  for (const [index, one] of waiting.entries()) {
    const now = new Date(clock.now().getTime() + index * 60_000);
    await joinBetaGroup({ ...deps, clock: { now: () => now } }, one, joinAs(groupId));
  }
  const states = () =>
    Promise.all(waiting.map(async (one) => (await getBetaGroup(deps, one, { groupId })).state));
  await leaveBetaGroup(deps, otto, { groupId });
  expect(await states()).toEqual(["joined", "waiting", "waiting"]);
  // Nothing of her is kept in a file.
  const files = createFiles(filesEnvironment.parse({ FILES_FOLDER: "/nowhere" }));
  await eraseCustomer({ ...deps, files }, mary, { customerId: mary.customerId });
  expect(await states()).toEqual(["joined", "joined", "waiting"]);
  const [, , last] = waiting;
  if (last) await eraseCustomer({ ...deps, files }, last, { customerId: last.customerId });
  expect(await database.betaGroup.findUniqueOrThrow({ where: { id: groupId } })).toMatchObject({
    joinedCount: 2,
    waitingCount: 0,
  });
  expect(await mails(scene, "beta_place")).toBe(2);
});

test("a hundred new places go to a hundred who wait, a few at a time, and each of them is told", async () => {
  const scene = await openBeta({ capacity: 1 });
  const { deps, url, database, staff, groupId } = scene;
  for (const member of await createMembers(database, 120)) await joinBetaGroup(deps, member, joinAs(groupId));
  const fields = { name: "Early hikers", description: "", criteria: {}, isClosed: false };
  const consent = "I keep what I see to myself until it is out.";
  await saveBetaGroup(deps, staff, { groupId, ...fields, consent, capacity: 111 });
  expect(await drainJobs(url, { "beta.give_places": (data) => givePlaces(deps, data) })).toEqual({
    count: 1,
  });
  expect(await database.betaGroup.findUniqueOrThrow({ where: { id: groupId } })).toMatchObject({
    joinedCount: 111,
    waitingCount: 10,
  });
  expect(await mails(scene, "beta_place")).toBe(110);
  // Rows that one transaction wrote have its number.
  const pieces = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM beta_group_member
    WHERE "groupId" = ${groupId} AND state = 'joined' GROUP BY xmin::text`;
  expect(Math.max(...pieces.map(({ count }) => count))).toBeLessThanOrEqual(50);
});
