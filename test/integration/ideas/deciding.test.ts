import {
  acceptContribution,
  answerIdea,
  getStaffIdea,
  listBoards,
  listIdeas,
  mergeIdeas,
  moveIdea,
  saveBoard,
  tellFollowers,
  voteForIdea,
} from "@worth/domain";
import { createMember, stageNames } from "@worth/factories";
import { expect, test } from "vitest";
import { readMails } from "../reviews/review-scene.ts";
import { actorOf, openIdeas, readIdea } from "./idea-scene.ts";

const nothing = { search: "", sort: "votes", page: 1 } as const;

test("a new status is told once to everybody who follows, also of what was merged, however often it is told", async () => {
  const scene = await openIdeas();
  const { deps, database, mary, otto, staff, publish, statusIds } = scene;
  const [from, into] = [await publish(mary, { title: "From" }), await publish(otto, { title: "Into" })];
  await mergeIdeas(deps, staff, { ideaId: from, intoId: into });
  await moveIdea(deps, staff, { ideaId: into, statusId: statusIds.planned, note: "In spring." });
  const { id: changeId } = await database.ideaStatusChange.findFirstOrThrow();
  await Promise.all([tellFollowers(deps, { changeId }), tellFollowers(deps, { changeId })]);
  await tellFollowers(deps, { changeId });
  const mails = await readMails(scene);
  expect(mails.map(({ to }) => to).toSorted()).toEqual(["mary@example.com", "otto@example.com"]);
  expect(mails[0]).toMatchObject({
    template: "idea_moved",
    data: { ideaTitle: "Into", statusName: stageNames.planned, note: "In spring." },
  });
  expect(await readIdea(scene, mary, into)).toMatchObject({
    note: "In spring.",
    status: { stage: "planned" },
  });
});

test("declining needs a reason, which the author reads, and ends the voting", async () => {
  const scene = await openIdeas();
  const { deps, mary, otto, staff, publish, statusIds } = scene;
  const ideaId = await publish(mary);
  const decline = { ideaId, statusId: statusIds.declined };
  await expect(moveIdea(deps, staff, { ...decline, note: "" })).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { note: "required" } },
  });
  await moveIdea(deps, staff, { ...decline, note: "Too many dynamos." });
  expect(await readIdea(scene, mary, ideaId)).toMatchObject({ note: "Too many dynamos.", isEnded: true });
  await expect(voteForIdea(deps, otto, { ideaId, isFor: true })).rejects.toMatchObject({
    code: "idea_ended",
  });
  expect((await listIdeas(deps, otto, { ...nothing, stage: "declined" })).rows).toMatchObject([
    { id: ideaId },
  ]);
});

test("nothing ships by a word, and what is part of another is decided there", async () => {
  const { deps, mary, otto, staff, publish, statusIds } = await openIdeas();
  const [from, into] = [await publish(mary), await publish(otto)];
  const ship = { ideaId: into, statusId: statusIds.shipped, note: "" };
  await expect(moveIdea(deps, staff, ship)).rejects.toMatchObject({ code: "idea_ships_by_changelog" });
  await mergeIdeas(deps, staff, { ideaId: from, intoId: into });
  const move = { ideaId: from, statusId: statusIds.planned, note: "" };
  await expect(moveIdea(deps, staff, move)).rejects.toMatchObject({ code: "idea_merged" });
});

test("a contribution is accepted once, with who accepted it, and can be taken back", async () => {
  const { deps, database, mary, staff, publish } = await openIdeas();
  const { customerId: customer } = actorOf(await createMember(database, {}));
  const ideaId = await publish(mary);
  const accept = { ideaId, customer, kind: "refiner" } as const;
  await acceptContribution(deps, staff, { ...accept, isAccepted: true });
  await expect(acceptContribution(deps, staff, { ...accept, isAccepted: true })).rejects.toMatchObject({
    code: "already_done",
  });
  expect((await getStaffIdea(deps, staff, { ideaId })).contributions).toMatchObject([
    { customer: { id: customer }, kind: "refiner", staffName: "Sam Staff" },
  ]);
  await acceptContribution(deps, staff, { ...accept, isAccepted: false });
  expect((await getStaffIdea(deps, staff, { ideaId })).contributions).toEqual([]);
});

test("what the team says stands below an idea without the name of anybody", async () => {
  const scene = await openIdeas();
  const { deps, mary, staff, publish } = scene;
  const ideaId = await publish(mary);
  await answerIdea(deps, staff, { ideaId, body: "We look at it." });
  const { comments } = await readIdea(scene, mary, ideaId);
  expect(comments.rows).toMatchObject([{ authorFirstName: null, body: "We look at it." }]);
  expect(JSON.stringify(comments)).not.toContain("Sam");
});

test("a board keeps the statuses its ideas have, may rename and reorder them, and needs a beginning and its ends", async () => {
  const { deps, mary, staff, publish, boardId } = await openIdeas();
  await publish(mary);
  const read = async () => (await listBoards(deps, staff)).boards.find(({ id }) => id === boardId);
  const statuses = (await read())?.statuses.map(({ ideaCount: _count, ...status }) => status) ?? [];
  const board = {
    boardId,
    name: "Ideas",
    description: "",
    visibility: "everyone" as const,
    betaGroupId: null,
    isClosed: false,
    categories: ["Shop", "Trails"],
  };
  const [first, second, ...rest] = statuses;
  if (!first || !second) throw new Error("The board has statuses.");
  await expect(saveBoard(deps, staff, { ...board, statuses: [second, ...rest] })).rejects.toMatchObject({
    code: "board_stage_missing",
  });
  const other = { ...first, id: null, name: "Also new" };
  await expect(
    saveBoard(deps, staff, { ...board, statuses: [other, second, ...rest] }),
  ).rejects.toMatchObject({ code: "board_status_in_use" });
  const swapped = [{ ...second, name: first.name }, { ...first, name: second.name }, ...rest];
  await saveBoard(deps, staff, { ...board, statuses: swapped });
  const saved = await read();
  expect(saved?.statuses.map(({ name }) => name)).toEqual(swapped.map(({ name }) => name));
  expect(saved?.categories.map(({ name }) => name)).toEqual(["Shop", "Trails"]);
});
