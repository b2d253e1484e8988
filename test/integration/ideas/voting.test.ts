import {
  followIdea,
  listIdeas,
  listStaffIdeas,
  mergeCustomers,
  refreshValues,
  getStaffIdea,
  sayWorth,
  voteForIdea,
  voteOnBehalf,
  weighIdeas,
} from "@worth/domain";
import { createBoard, createCustomer, createMember, createPurchase } from "@worth/factories";
import { expect, test } from "vitest";
import { readSnapshot } from "../../world/read-values.ts";
import { actorOf, anonymous, openIdeas, readIdea } from "./idea-scene.ts";

const list = { search: "", sort: "votes", page: 1 } as const;

test("two windows, or twenty, are one vote, and the others get a sentence", async () => {
  const scene = await openIdeas();
  const { deps, database, mary, otto, publish } = scene;
  const ideaId = await publish(mary);
  const settled = await Promise.allSettled(
    Array.from({ length: 20 }, () => voteForIdea(deps, otto, { ideaId, isFor: true })),
  );
  const refused = settled.flatMap((one) => (one.status === "rejected" ? [String(one.reason.code)] : []));
  expect(refused).toEqual(Array.from({ length: 19 }, () => "already_voted"));
  expect(await database.ideaVote.count()).toBe(1);
  expect(await readIdea(scene, otto, ideaId)).toMatchObject({ voteCount: 1, isVoted: true });
  await voteForIdea(deps, otto, { ideaId, isFor: false });
  expect(await readIdea(scene, otto, ideaId)).toMatchObject({ voteCount: 0, isVoted: false });
});

test("my votes are marked in the list, and nobody else's", async () => {
  const { deps, mary, otto, publish } = await openIdeas();
  const [voted, other] = [await publish(mary), await publish(mary)];
  await voteForIdea(deps, otto, { ideaId: voted, isFor: true });
  const marks = async (by: Parameters<typeof listIdeas>[1]) =>
    Object.fromEntries((await listIdeas(deps, by, list)).rows.map(({ id, isVoted }) => [id, isVoted]));
  expect(await marks(otto)).toEqual({ [voted]: true, [other]: false });
  expect(await marks(mary)).toEqual({ [voted]: false, [other]: false });
  expect(await marks(anonymous)).toEqual({ [voted]: false, [other]: false });
});

test("staff vote for a customer once, with both names kept, and it is the customer's one vote", async () => {
  const { deps, database, mary, otto, staff, publish } = await openIdeas();
  const ideaId = await publish(mary);
  await voteOnBehalf(deps, staff, { ideaId, customer: " Otto@Example.com ", isFor: true });
  const { supporters } = await getStaffIdea(deps, staff, { ideaId });
  expect(supporters).toMatchObject([
    { customer: { id: otto.customerId, displayName: "Otto Other" }, staffName: "Sam Staff" },
  ]);
  expect(await database.auditEntry.findFirst({ where: { action: "idea.vote_on_behalf" } })).toMatchObject({
    staffId: staff.staffId,
  });
  await expect(voteForIdea(deps, otto, { ideaId, isFor: true })).rejects.toMatchObject({
    code: "already_voted",
  });
  const nobody = { ideaId, customer: "nobody@example.com", isFor: true };
  await expect(voteOnBehalf(deps, staff, nobody)).rejects.toMatchObject({ code: "named_nobody" });
});

test("supporters say what it would be worth to them, once, and only with their vote", async () => {
  const scene = await openIdeas();
  const { deps, mary, otto, staff, publish } = scene;
  const ideaId = await publish(mary);
  await expect(sayWorth(deps, otto, { ideaId, worthMinor: 50_00 })).rejects.toMatchObject({
    code: "vote_first",
  });
  for (const by of [mary, otto]) await voteForIdea(deps, by, { ideaId, isFor: true });
  await sayWorth(deps, otto, { ideaId, worthMinor: 50_00 });
  await sayWorth(deps, mary, { ideaId, worthMinor: 20_00 });
  await sayWorth(deps, mary, { ideaId, worthMinor: 30_00 });
  const { worth } = await getStaffIdea(deps, staff, { ideaId });
  expect(worth).toEqual([{ currency: "USD", totalMinor: 80_00, count: 2 }]);
  expect(await readIdea(scene, otto, ideaId)).toMatchObject({ worthMinor: 50_00 });
  await sayWorth(deps, otto, { ideaId, worthMinor: null });
  expect(await readIdea(scene, otto, ideaId)).toMatchObject({ worthMinor: null });
});

test("an idea weighs what its supporters are worth: with their vote, and when their value moves", async () => {
  const { deps, database, mary, otto, staff, publish } = await openIdeas();
  const [poor, rich] = [await publish(mary), await publish(mary)];
  const buy = () =>
    createPurchase(database, { customerId: otto.customerId, capturedMinor: 90_00, occurredAt: new Date() });
  await buy();
  await refreshValues(deps, { customerIds: [otto.customerId] });
  await voteForIdea(deps, mary, { ideaId: poor, isFor: true });
  await voteForIdea(deps, otto, { ideaId: rich, isFor: true });
  const { headlineMinor } = await readSnapshot(database, otto.customerId);
  expect(headlineMinor).toBeGreaterThan(0);
  const byValue = async () => (await listStaffIdeas(deps, staff, { ...list, sort: "value" })).rows;
  expect(await byValue()).toMatchObject([
    { id: rich, supportHeadlineMinor: headlineMinor },
    { id: poor, supportHeadlineMinor: 0 },
  ]);
  await buy();
  await refreshValues(deps, { customerIds: [otto.customerId] });
  expect(await weighIdeas(deps)).toEqual({ movedCount: 1 });
  expect(await weighIdeas(deps)).toEqual({ movedCount: 0 });
  expect(await byValue()).toMatchObject([
    { id: rich, supportHeadlineMinor: headlineMinor * 2 },
    { id: poor },
  ]);
});

test("lists sort by votes, by how lately they came, by effort, and by age", async () => {
  const { deps, database, mary, otto, staff, publish, clock } = await openIdeas({
    now: new Date(Date.now() - 60 * 86_400_000),
  });
  const [many, fresh] = [await publish(mary), await publish(mary)];
  const leo = actorOf(await createMember(database, {}));
  for (const by of [mary, otto, leo]) await voteForIdea(deps, by, { ideaId: many, isFor: true });
  clock.travel({ days: 30 });
  for (const by of [mary, otto]) await voteForIdea(deps, by, { ideaId: fresh, isFor: true });
  const order = async (sort: "votes" | "trend") =>
    (await listIdeas(deps, mary, { ...list, sort })).rows.map(({ id }) => id);
  expect(await order("votes")).toEqual([many, fresh]);
  expect(await order("trend")).toEqual([fresh, many]);
  await database.idea.update({ where: { id: fresh }, data: { effort: 2 } });
  const { rows } = await listStaffIdeas(deps, staff, { ...list, sort: "effort" });
  expect(rows.map(({ id }) => id)).toEqual([fresh, many]);
});

test("a board for members, or for a beta group, is not there for others: not its list, idea, vote or follow", async () => {
  const { deps, database, mary, otto, publish } = await openIdeas();
  const board = await createBoard(database, { name: "Members", visibility: "members" });
  const hidden = await publish(mary, { boardId: board.boardId, statusId: board.statusIds.submitted });
  const idsOf = async (by: Parameters<typeof listIdeas>[1]) =>
    (await listIdeas(deps, by, list)).rows.map(({ id }) => id);
  expect(await idsOf(otto)).toEqual([hidden]);
  expect(await idsOf(anonymous)).toEqual([]);
  await expect(readIdea({ deps }, anonymous, hidden)).rejects.toMatchObject({ code: "not_found" });
  await database.board.update({
    where: { id: board.boardId },
    data: { visibility: "beta_group", betaGroupId: "btg_0" },
  });
  expect(await idsOf(otto)).toEqual([]);
  const tries = [
    () => voteForIdea(deps, otto, { ideaId: hidden, isFor: true }),
    () => followIdea(deps, otto, { ideaId: hidden, isFollowed: true }),
    () => readIdea({ deps }, otto, hidden),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
});

test("no e-mail address of anybody is in what members read: not in lists, ideas or comments", async () => {
  const scene = await openIdeas();
  const { deps, database, mary, publish } = scene;
  const { customerId } = await createCustomer(database, { displayName: "leo@example.com" });
  const ideaId = await publish(actorOf({ customerId }));
  await voteForIdea(deps, mary, { ideaId, isFor: true });
  const shown = JSON.stringify([await listIdeas(deps, mary, list), await readIdea(scene, mary, ideaId)]);
  expect(shown).not.toContain("@");
  expect(shown).not.toMatch(/supportHeadlineMinor|headlineMinor/);
});

test("two customers who turn out to be one person count once, whatever both voted for", async () => {
  const scene = await openIdeas();
  const { deps, database, mary, otto, staff, publish } = scene;
  const { customerId: fromId } = await createCustomer(database, { displayName: "M. Sample" });
  const [both, one] = [await publish(otto), await publish(otto)];
  await voteForIdea(deps, mary, { ideaId: both, isFor: true });
  for (const ideaId of [both, one])
    await voteOnBehalf(deps, staff, { ideaId, customer: fromId, isFor: true });
  await mergeCustomers(deps, staff, { fromId, intoId: mary.customerId, note: "The same person" });
  for (const ideaId of [both, one])
    expect(await readIdea(scene, mary, ideaId)).toMatchObject({ voteCount: 1, isVoted: true });
});
