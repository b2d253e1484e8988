import type { MemberActor } from "@worth/contracts";
import {
  commentOnIdea,
  followIdea,
  getIdea,
  getStaffIdea,
  listBoards,
  listIdeas,
  mergeIdeas,
  saveBoard,
  sayWorth,
  unmergeIdea,
  voteForIdea,
} from "@worth/domain";
import { createBetaGroup, createBoard, createMember } from "@worth/factories";
import fc from "fast-check";
import { expect, test } from "vitest";
import { actorOf, anonymous, openIdeas, readIdea } from "./idea-scene.ts";

const list = { search: "", sort: "votes", page: 1 } as const;

test("merged votes count once a person, comments and follows come along, and the old address leads on", async () => {
  const scene = await openIdeas();
  const { deps, mary, otto, staff, publish } = scene;
  const [from, into] = [await publish(mary, { title: "Offline" }), await publish(otto)];
  for (const by of [mary, otto]) await voteForIdea(deps, by, { ideaId: from, isFor: true });
  await voteForIdea(deps, mary, { ideaId: into, isFor: true });
  await commentOnIdea(deps, otto, { ideaId: from, body: "Tunnels, too.", isDoubtful: false });
  await followIdea(deps, otto, { ideaId: from, isFollowed: true });
  await mergeIdeas(deps, staff, { ideaId: from, intoId: into });
  const idea = await readIdea(scene, mary, into);
  expect(idea).toMatchObject({ voteCount: 2, commentCount: 1, followerCount: 2, isVoted: true });
  expect(idea.merged).toMatchObject([{ id: from, title: "Offline", authorFirstName: "Mary" }]);
  expect(await getIdea(deps, anonymous, { ideaId: from, page: 1 })).toEqual({ kind: "merged", rootId: into });
  const { rows } = await listIdeas(deps, otto, list);
  expect(rows.map(({ id, isVoted }) => ({ id, isVoted }))).toEqual([{ id: into, isVoted: true }]);
});

test("a vote on an idea that is part of another is a vote for the whole, and nobody has two", async () => {
  const scene = await openIdeas();
  const { deps, mary, otto, staff, publish } = scene;
  const [from, into] = [await publish(mary), await publish(otto)];
  await mergeIdeas(deps, staff, { ideaId: from, intoId: into });
  await voteForIdea(deps, mary, { ideaId: from, isFor: true });
  await expect(voteForIdea(deps, mary, { ideaId: into, isFor: true })).rejects.toMatchObject({
    code: "already_voted",
  });
  await voteForIdea(deps, mary, { ideaId: into, isFor: false });
  expect(await readIdea(scene, mary, into)).toMatchObject({ voteCount: 0, isVoted: false });
});

test("a merge into an idea that was merged goes to the last; circles and second merges are refused", async () => {
  const scene = await openIdeas();
  const { deps, mary, otto, staff, publish } = scene;
  const [a, b, c] = [await publish(mary), await publish(otto), await publish(mary)];
  await mergeIdeas(deps, staff, { ideaId: a, intoId: b });
  await mergeIdeas(deps, staff, { ideaId: c, intoId: a });
  expect(await getIdea(deps, anonymous, { ideaId: c, page: 1 })).toEqual({ kind: "merged", rootId: b });
  await expect(mergeIdeas(deps, staff, { ideaId: b, intoId: c })).rejects.toMatchObject({
    code: "idea_merge_circle",
  });
  await expect(mergeIdeas(deps, staff, { ideaId: a, intoId: b })).rejects.toMatchObject({
    code: "idea_merged",
  });
  await expect(unmergeIdea(deps, staff, { ideaId: b })).rejects.toMatchObject({ code: "idea_not_merged" });
});

test("ideas that different people see are neither suggested as one nor made one, either way", async () => {
  const { deps, database, mary, otto, staff, publish, boardId } = await openIdeas();
  const { groupId } = await createBetaGroup(database, { joinedIds: [mary.customerId] });
  const closed = await createBoard(database, { visibility: "beta_group", betaGroupId: groupId });
  const second = await createBoard(database, { name: "Maps" });
  const offline = (by: MemberActor, board: { boardId: string; statusIds?: { submitted: string } }) =>
    publish(by, {
      title: "Offline maps",
      boardId: board.boardId,
      ...(board.statusIds && { statusId: board.statusIds.submitted }),
    });
  const [secret, open, elsewhere] = [
    await offline(mary, closed),
    await offline(otto, { boardId }),
    await offline(otto, second),
  ];
  for (const [ideaId, intoId] of [
    [secret, open],
    [open, secret],
  ] as const)
    await expect(mergeIdeas(deps, staff, { ideaId, intoId })).rejects.toMatchObject({
      code: "idea_audience_differs",
    });
  const suggested = async (ideaId: string) =>
    (await getStaffIdea(deps, staff, { ideaId })).similar.map(({ id }) => id);
  expect(await suggested(secret)).toEqual([]);
  expect(await suggested(open)).toEqual([elsewhere]);
  await mergeIdeas(deps, staff, { ideaId: elsewhere, intoId: open });
  expect(await suggested(open)).toEqual([]);
});

test("who sees a board stays as it is while ideas of it are one with those of another board", async () => {
  const scene = await openIdeas();
  const { deps, mary, otto, staff, publish, boardId } = scene;
  const other = await createBoard(scene.database, { name: "Shops", position: 2 });
  const [part, whole] = [await publish(mary, { boardId: other.boardId }), await publish(otto)];
  await mergeIdeas(deps, staff, { ideaId: part, intoId: whole });
  const read = async (id: string) => {
    const found = (await listBoards(deps, staff)).boards.find((one) => one.id === id);
    if (!found) throw new Error("The board is missing.");
    const { name, description, betaGroupId, isClosed, categories } = found;
    const statuses = found.statuses.map(({ ideaCount: _count, ...status }) => status);
    const named = categories.map((category) => category.name);
    return { boardId: id, name, description, betaGroupId, isClosed, categories: named, statuses };
  };
  for (const id of [boardId, other.boardId]) {
    const saved = await read(id);
    await expect(saveBoard(deps, staff, { ...saved, visibility: "members" })).rejects.toMatchObject({
      code: "board_audience_shared",
    });
    await saveBoard(deps, staff, { ...saved, name: `${saved.name} of ours`, visibility: "everyone" });
  }
  await unmergeIdea(deps, staff, { ideaId: part });
  await saveBoard(deps, staff, { ...(await read(other.boardId)), visibility: "members" });
});

test("what a whole would be worth to somebody counts once, as they said it with their newest vote", async () => {
  const scene = await openIdeas();
  const { deps, database, clock, mary, otto, staff, publish } = scene;
  const [older, newer, into] = [await publish(mary), await publish(mary), await publish(mary)];
  const says = async (by: MemberActor, ideaId: string, worthMinor: number, days: number) => {
    await voteForIdea(deps, by, { ideaId, isFor: true });
    await sayWorth(deps, by, { ideaId, worthMinor });
    const createdAt = new Date(clock.now().getTime() - days * 86_400_000);
    await database.ideaVote.updateMany({ where: { ideaId, customerId: by.customerId }, data: { createdAt } });
  };
  await says(otto, older, 5_000, 9);
  await says(otto, newer, 10_00, 2);
  await says(mary, older, 50_00, 9);
  // He said it when the programme still reported in another currency.
  const his = { ideaId: older, customerId: otto.customerId };
  await database.ideaVote.updateMany({ where: his, data: { worthCurrency: "JPY" } });
  for (const ideaId of [older, newer]) await mergeIdeas(deps, staff, { ideaId, intoId: into });
  const { worth, supporters } = await getStaffIdea(deps, staff, { ideaId: into });
  expect(worth).toEqual([{ currency: "USD", totalMinor: 60_00, count: 2 }]);
  expect(supporters.find(({ customer }) => customer.id === otto.customerId)).toMatchObject({
    worthMinor: 10_00,
    worthCurrency: "USD",
  });
  expect(await readIdea(scene, otto, into)).toMatchObject({ worthMinor: 10_00 });
});

test("what became part of an idea that was hidden later is taken out again, and stands for itself", async () => {
  const scene = await openIdeas();
  const { deps, database, mary, otto, staff, publish } = scene;
  const [from, into] = [await publish(mary, { title: "Offline" }), await publish(otto)];
  await voteForIdea(deps, otto, { ideaId: from, isFor: true });
  await mergeIdeas(deps, staff, { ideaId: from, intoId: into });
  await database.idea.update({ where: { id: into }, data: { state: "hidden" } });
  await unmergeIdea(deps, staff, { ideaId: from });
  expect(await readIdea(scene, otto, from)).toMatchObject({ title: "Offline", voteCount: 1, isVoted: true });
  expect((await listIdeas(deps, mary, list)).rows).toMatchObject([{ id: from }]);
});

test("what has shipped is not merged and not taken apart any more", async () => {
  const { deps, database, mary, otto, staff, publish, statusIds } = await openIdeas();
  const [from, into, late] = [await publish(mary), await publish(otto), await publish(mary)];
  await mergeIdeas(deps, staff, { ideaId: from, intoId: into });
  await database.idea.update({ where: { id: into }, data: { statusId: statusIds.shipped } });
  await expect(unmergeIdea(deps, staff, { ideaId: from })).rejects.toMatchObject({ code: "idea_shipped" });
  await expect(mergeIdeas(deps, staff, { ideaId: late, intoId: into })).rejects.toMatchObject({
    code: "idea_shipped",
  });
  expect(await database.idea.findUniqueOrThrow({ where: { id: from } })).toMatchObject({
    mergedIntoId: into,
  });
});

type Step =
  | { kind: "vote"; person: number; idea: number }
  | { kind: "merge"; from: number; into: number }
  | { kind: "unmerge"; idea: number };

const [people, ideas] = [4, 5];
const idea = fc.nat(ideas - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("vote" as const), person: fc.nat(people - 1), idea }),
  fc.record({ kind: fc.constant("merge" as const), from: idea, into: idea }),
  fc.record({ kind: fc.constant("unmerge" as const), idea }),
);

/** Ideas, votes and merges as a person would keep them. */
function openNotes(ids: readonly string[]) {
  const into = new Map<string, string>();
  const votes = new Map(ids.map((id) => [id, new Set<string>()]));
  const rootOf = (id: string): string => {
    const next = into.get(id);
    return next === undefined ? id : rootOf(next);
  };
  const votersOf = (root: string) =>
    new Set(ids.filter((id) => rootOf(id) === root).flatMap((id) => [...(votes.get(id) ?? [])]));
  return {
    into,
    votes,
    vote(id: string, person: string) {
      if (votersOf(rootOf(id)).has(person)) return "already_voted";
      votes.get(rootOf(id))?.add(person);
      return "done";
    },
    merge(id: string, target: string) {
      if (into.has(id)) return "idea_merged";
      if (rootOf(target) === id) return "idea_merge_circle";
      into.set(id, rootOf(target));
      return "done";
    },
    unmerge: (id: string) => (into.delete(id) ? "done" : "idea_not_merged"),
    shown: () =>
      ids.map((id) => ({
        id,
        rootId: rootOf(id),
        mergedIntoId: into.get(id) ?? null,
        voteCount: rootOf(id) === id ? votersOf(id).size : null,
      })),
  };
}

const outcomeOf = (done: Promise<void>): Promise<string> =>
  done.then(
    () => "done",
    (error: unknown) => (error instanceof Error ? error.message : ""),
  );

test("whatever is merged and taken apart, nobody counts twice, and taking everything apart restores what was voted", async () => {
  const { deps, database, staff, publish, mary } = await openIdeas();
  const members: MemberActor[] = [];
  for (let count = 0; count < people; count += 1) members.push(actorOf(await createMember(database, {})));
  const take = (ids: readonly string[], notes: ReturnType<typeof openNotes>, one: Step) => {
    const idOf = (index: number) => ids[index] ?? "";
    if (one.kind === "vote") {
      const by = members[one.person] ?? mary;
      const done = voteForIdea(deps, by, { ideaId: idOf(one.idea), isFor: true });
      return { done, expected: notes.vote(idOf(one.idea), by.customerId) };
    }
    if (one.kind === "unmerge") {
      const done = unmergeIdea(deps, staff, { ideaId: idOf(one.idea) });
      return { done, expected: notes.unmerge(idOf(one.idea)) };
    }
    const done = mergeIdeas(deps, staff, { ideaId: idOf(one.from), intoId: idOf(one.into) });
    return { done, expected: notes.merge(idOf(one.from), idOf(one.into)) };
  };
  const readShown = async (ids: string[]) => {
    const rows = await database.idea.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
    return rows.map(({ id, rootId, mergedIntoId, voteCount }) => ({
      id,
      rootId,
      mergedIntoId,
      // What counts for the whole stands at its root.
      voteCount: rootId === id ? voteCount : null,
    }));
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const ids: string[] = [];
      for (let count = 0; count < ideas; count += 1) ids.push(await publish(mary));
      const notes = openNotes(ids);
      for (const one of steps) {
        const { done, expected } = take(ids, notes, one);
        expect(await outcomeOf(done)).toBe(expected);
        expect(await readShown(ids)).toEqual(notes.shown());
      }
      for (const id of notes.into.keys()) await unmergeIdea(deps, staff, { ideaId: id });
      const restored = ids.map((id) => ({
        id,
        rootId: id,
        mergedIntoId: null,
        voteCount: notes.votes.get(id)?.size,
      }));
      expect(await readShown(ids)).toEqual(restored);
    }),
    { numRuns: 8 },
  );
});
