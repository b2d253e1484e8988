import {
  eraseCustomer,
  getBetaGroup,
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
  expect(await inviteToBetaGroup(deps, staff, { groupId })).toEqual({ invitedCount: 2 });
  expect(await inviteToBetaGroup(deps, staff, { groupId })).toEqual({ invitedCount: 0 });
  expect(await mails(scene, "beta_invited")).toBe(2);
  expect(await database.ask.count({ where: { kind: "beta" } })).toBe(2);
  expect(await getBetaGroup(deps, unhappy, { groupId })).toMatchObject({ state: "invited" });
  expect(await getBetaGroup(deps, far, { groupId })).toMatchObject({ state: null });
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
