import { getRoadmap, mergeIdeas, voteForIdea } from "@worth/domain";
import { createBoard, createIdea } from "@worth/factories";
import { expect, test } from "vitest";
import { anonymous } from "../ideas/idea-scene.ts";
import { openChangelog } from "./changelog-scene.ts";

type Columns = Awaited<ReturnType<typeof getRoadmap>>["columns"];

const titlesIn = (columns: Columns, stage: string) =>
  columns.find((column) => column.stage === stage)?.ideas.map(({ title }) => title);

test("the roadmap shows planned, in beta and shipped, the most wanted first, with the reader's votes marked", async () => {
  const { deps, staff, mary, otto, publish, statusIds, ship } = await openChangelog();
  const planned = { statusId: statusIds.planned };
  await publish(mary, { title: "One", ...planned });
  const two = await publish(mary, { title: "Two", ...planned });
  const part = await publish(mary, { title: "Part of two", ...planned });
  await publish(mary, { title: "New" });
  await voteForIdea(deps, otto, { ideaId: part, isFor: true });
  await mergeIdeas(deps, staff, { ideaId: part, intoId: two });
  await ship([await publish(mary, { title: "Done" })]);
  const { columns } = await getRoadmap(deps, otto);
  expect(titlesIn(columns, "planned")).toEqual(["Two", "One"]);
  expect(titlesIn(columns, "in_beta")).toEqual([]);
  expect(titlesIn(columns, "shipped")).toEqual(["Done"]);
  expect(columns.find(({ stage }) => stage === "planned")?.ideas[0]).toMatchObject({
    isVoted: true,
    voteCount: 1,
  });
});

test("visitors see the roadmap of boards for everyone; a beta group's board is on nobody else's", async () => {
  const { database, deps, mary, publish, statusIds } = await openChangelog();
  await publish(mary, { title: "For all", statusId: statusIds.planned });
  for (const [title, visibility] of [
    ["For members", { visibility: "members" }],
    ["For a group", { visibility: "beta_group", betaGroupId: "group of nobody" }],
  ] as const) {
    const board = await createBoard(database, visibility);
    const about = { boardId: board.boardId, statusId: board.statusIds.planned };
    await createIdea(database, { ...about, customerId: mary.customerId, title });
  }
  expect(titlesIn((await getRoadmap(deps, anonymous)).columns, "planned")).toEqual(["For all"]);
  expect(new Set(titlesIn((await getRoadmap(deps, mary)).columns, "planned"))).toEqual(
    new Set(["For all", "For members"]),
  );
});
