import {
  acceptContribution,
  correctEntry,
  followIdea,
  getChangelogEntry,
  getStaffEntry,
  listChangelog,
  mergeIdeas,
  unmergeIdea,
  voteForIdea,
  withdrawEntry,
} from "@worth/domain";
import { createBoard, createIdea, createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { actorOf, anonymous } from "../ideas/idea-scene.ts";
import { readMails } from "../reviews/review-scene.ts";
import { openChangelog, tenPercent } from "./changelog-scene.ts";

test("publishing ships the ideas, books their credit and brings them to their board's status, in one step", async () => {
  const {
    database,
    staff,
    mary,
    publish: open,
    draft,
    announce,
    productId,
    statusIds,
  } = await openChangelog();
  const ideaId = await open(mary);
  const entryId = await draft({ ideas: [tenPercent(ideaId)] });
  await announce(entryId);
  const idea = await database.idea.findUniqueOrThrow({ where: { id: ideaId } });
  expect(idea.statusId).toBe(statusIds.shipped);
  const shipped = await database.shippedIdea.findMany({ include: { products: true } });
  expect(shipped).toMatchObject([{ actId: idea.actId, basisPoints: 1_000, products: [{ productId }] }]);
  expect(await database.actCredit.findMany()).toMatchObject([
    { actId: idea.actId, customerId: mary.customerId, part: "originator" },
  ]);
  expect(await database.ideaStatusChange.findMany()).toMatchObject([
    { ideaId, toId: statusIds.shipped, staffId: staff.staffId },
  ]);
});

test("twenty that publish at once publish once", async () => {
  const { database, mary, publish: open, draft, announce } = await openChangelog();
  const entryId = await draft({ ideas: [tenPercent(await open(mary))] });
  const ended = await Promise.allSettled(Array.from({ length: 20 }, () => announce(entryId)));
  expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const reasons = ended.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
  expect(reasons.map(({ code }) => code)).toEqual(Array.from({ length: 19 }, () => "entry_published"));
  expect(await database.shippedIdea.count()).toBe(1);
  expect(await database.actCredit.count()).toBe(1);
  expect(await database.ideaStatusChange.count()).toBe(1);
});

test("credit goes to the authors of everything merged, and to whose help staff accepted, each once; staff get none", async () => {
  const { database, deps, staff, mary, otto, publish: open, ship } = await openChangelog();
  const tess = await createMember(database, { email: "tess@example.com" });
  const [ideaId, otherId] = [await open(mary), await open(otto, { title: "Maps on the train" })];
  await mergeIdeas(deps, staff, { ideaId: otherId, intoId: ideaId });
  const accept = (customer: string, kind: "refiner" | "tester") =>
    acceptContribution(deps, staff, { ideaId, customer, kind, isAccepted: true });
  await accept(tess.customerId, "refiner");
  await accept(tess.customerId, "tester");
  await accept(mary.customerId, "tester");
  await ship([otherId]);
  const credits = await database.actCredit.findMany({ select: { customerId: true, part: true } });
  const byId = (a: { customerId: string }, b: { customerId: string }) =>
    a.customerId < b.customerId ? -1 : 1;
  expect(credits.toSorted(byId)).toEqual(
    [
      { customerId: mary.customerId, part: "originator" },
      { customerId: otto.customerId, part: "originator" },
      { customerId: tess.customerId, part: "refiner" },
    ].toSorted(byId),
  );
});

test("each supporter hears of it once, over all entries, whether they voted, follow, or did both on two ideas", async () => {
  const { database, deps, cipher, staff, mary, otto, publish: open, ship, tell } = await openChangelog();
  const tess = actorOf(await createMember(database, { email: "tess@example.com" }));
  const [one, two, part] = [
    await open(mary),
    await open(mary, { title: "Dark mode" }),
    await open(mary, { title: "Maps on the train" }),
  ];
  await voteForIdea(deps, otto, { ideaId: one, isFor: true });
  await voteForIdea(deps, otto, { ideaId: two, isFor: true });
  await followIdea(deps, otto, { ideaId: one, isFollowed: true });
  await voteForIdea(deps, tess, { ideaId: part, isFor: true });
  await mergeIdeas(deps, staff, { ideaId: part, intoId: one });
  const entryId = await ship([one, two]);
  await Promise.all([tell(entryId), tell(entryId)]);
  await tell(entryId);
  const again = await ship([one]);
  await tell(again);
  const mails = (await readMails({ database, cipher })).filter(
    ({ template }) => template === "ideas_shipped",
  );
  expect(mails.map(({ to }) => to).toSorted()).toEqual([
    "mary@example.com",
    "otto@example.com",
    "tess@example.com",
  ]);
  expect(await database.shippedIdea.count()).toBe(2);
  expect((await getStaffEntry(deps, staff, { entryId })).toldCount).toBe(3);
  expect((await getStaffEntry(deps, staff, { entryId: again })).toldCount).toBe(0);
});

test("who supported what was merged after the entry was written down hears of it all the same, once", async () => {
  const {
    database,
    deps,
    cipher,
    staff,
    mary,
    otto,
    publish: open,
    draft,
    announce,
    tell,
  } = await openChangelog();
  const [one, other] = [await open(mary), await open(mary, { title: "Maps on the train" })];
  await voteForIdea(deps, otto, { ideaId: one, isFor: true });
  const whole = await open(mary, { title: "Offline, all of it" });
  const entryId = await draft({ ideas: [tenPercent(one), { ideaId: other, basisPoints: 2_000 }] });
  for (const ideaId of [one, other]) await mergeIdeas(deps, staff, { ideaId, intoId: whole });
  await announce(entryId);
  await tell(entryId);
  await tell(entryId);
  const { ideas } = await getChangelogEntry(deps, otto, { entryId });
  expect(ideas.map(({ id }) => id)).toEqual([whole]);
  expect(await database.shippedIdea.findMany()).toMatchObject([{ basisPoints: 2_000 }]);
  const mails = (await readMails({ database, cipher })).filter(
    ({ template }) => template === "ideas_shipped",
  );
  expect(mails.map(({ to }) => to).toSorted()).toEqual(["mary@example.com", "otto@example.com"]);
});

test("an idea that names no product ships in those of the entry, and in none nothing is published", async () => {
  const { database, mary, publish: open, draft, announce } = await openChangelog();
  const entryId = await draft({ ideas: [tenPercent(await open(mary))], productIds: [] });
  await expect(announce(entryId)).rejects.toMatchObject({ code: "entry_product_missing" });
  expect(await database.shippedIdea.count()).toBe(0);
  expect(await database.changelogEntry.findMany()).toMatchObject([{ state: "draft", publishedAt: null }]);
});

test("what was merged and has shipped stays one", async () => {
  const { deps, staff, mary, otto, publish: open, ship } = await openChangelog();
  const [ideaId, otherId] = [await open(mary), await open(otto, { title: "Maps on the train" })];
  await mergeIdeas(deps, staff, { ideaId: otherId, intoId: ideaId });
  await ship([ideaId]);
  await expect(unmergeIdea(deps, staff, { ideaId: otherId })).rejects.toMatchObject({ code: "idea_shipped" });
});

test("a published entry is corrected with its history; withdrawn, it is read by nobody and its ideas stay shipped", async () => {
  const { database, deps, staff, mary, publish: open, ship } = await openChangelog();
  const entryId = await ship([await open(mary)]);
  await correctEntry(deps, staff, { entryId, title: "Offline mode", body: "It works everywhere." });
  const read = await getChangelogEntry(deps, anonymous, { entryId });
  expect(read).toMatchObject({ body: "It works everywhere." });
  expect(read.correctedAt).not.toBeNull();
  expect((await getStaffEntry(deps, staff, { entryId })).corrections).toMatchObject([
    { title: "Offline mode", body: "It works on the train.", staffName: "Sam Staff" },
  ]);
  await withdrawEntry(deps, staff, { entryId });
  await expect(getChangelogEntry(deps, mary, { entryId })).rejects.toMatchObject({ code: "not_found" });
  expect((await listChangelog(deps, mary, { page: 1 })).total).toBe(0);
  expect(await database.shippedIdea.count()).toBe(1);
  await expect(withdrawEntry(deps, staff, { entryId })).rejects.toMatchObject({
    code: "entry_not_published",
  });
});

test("visitors read what is for everyone, members also what is for members, nobody a draft or an idea of a board that is not theirs", async () => {
  const { database, deps, mary, publish: open, draft, announce, statusIds } = await openChangelog();
  const closed = await createBoard(database, { visibility: "beta_group", betaGroupId: "group of nobody" });
  const secret = await createIdea(database, {
    boardId: closed.boardId,
    statusId: closed.statusIds.submitted,
    customerId: mary.customerId,
    title: "A secret",
  });
  const shown = await open(mary, { title: "Dark mode", statusId: statusIds.planned });
  const ideas = [tenPercent(shown), tenPercent(secret.ideaId)];
  const [everyone, members] = [await draft({ ideas }), await draft({ visibility: "members", ideas: [] })];
  await draft({ title: "Not yet" });
  await announce(everyone);
  await announce(members);
  const idsFor = async (actor: Parameters<typeof listChangelog>[1]) =>
    (await listChangelog(deps, actor, { page: 1 })).rows.map(({ id }) => id);
  expect(await idsFor(anonymous)).toEqual([everyone]);
  expect(new Set(await idsFor(mary))).toEqual(new Set([everyone, members]));
  await expect(getChangelogEntry(deps, anonymous, { entryId: members })).rejects.toMatchObject({
    code: "not_found",
  });
  const { ideas: told } = await getChangelogEntry(deps, mary, { entryId: everyone });
  expect(told.map(({ title }) => title)).toEqual(["Dark mode"]);
});
