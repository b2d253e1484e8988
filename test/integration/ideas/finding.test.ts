import { listIdeas, listStaffIdeas, mergeIdeas } from "@worth/domain";
import { expect, test } from "vitest";
import { openIdeas } from "./idea-scene.ts";

const list = { sort: "votes", page: 1 } as const;

/** As many ideas as one, with another vote each, all of the same title. */
async function copyIdea(
  { database }: Pick<Awaited<ReturnType<typeof openIdeas>>, "database">,
  ideaId: string,
  { title, count }: { title: string; count: number },
): Promise<void> {
  await database.$executeRaw`
    INSERT INTO act (id, "customerId", kind, role, "occurredAt", "recordedAt")
    SELECT 'act_' || number, "customerId", 'idea', 'innovator', "submittedAt", "submittedAt"
    FROM idea CROSS JOIN generate_series(1, ${count}::int) AS number WHERE id = ${ideaId}`;
  await database.$executeRaw`
    INSERT INTO idea (id, "rootId", "boardId", "statusId", "customerId", "actId", state, "voteCount", "submittedAt",
      "createdAt", "updatedAt")
    SELECT 'ide_' || number, 'ide_' || number, "boardId", "statusId", "customerId", 'act_' || number, state, number,
      "submittedAt", "createdAt", "updatedAt"
    FROM idea CROSS JOIN generate_series(1, ${count}::int) AS number WHERE id = ${ideaId}`;
  await database.$executeRaw`
    INSERT INTO idea_text ("ideaId", title) SELECT 'ide_' || number, ${title}::text
    FROM generate_series(1, ${count}::int) AS number`;
}

test("a word that thousands of ideas have is answered with the first of them in order, and said to be more", async () => {
  const scene = await openIdeas();
  const { deps, mary, staff, publish } = scene;
  const rare = await publish(mary, { title: "Tents with a chimney" });
  await copyIdea(scene, rare, { title: "Lighter poles", count: 2_005 });
  const common = await listIdeas(deps, mary, { ...list, search: "pole" });
  expect(common).toMatchObject({ isMore: true });
  expect(common.rows.slice(0, 2).map(({ voteCount }) => voteCount)).toEqual([2_005, 2_004]);
  expect((await listIdeas(deps, mary, { ...list, search: "pole", page: 2 })).rows[0]?.voteCount).toBe(1_985);
  expect(await listStaffIdeas(deps, staff, { ...list, search: "chimney" })).toMatchObject({
    isMore: false,
    total: 1,
    rows: [{ id: rare }],
  });
  expect(await listIdeas(deps, mary, { ...list, search: "chimney poles" })).toMatchObject({ rows: [] });
});

test("what an idea is called that became part of another finds the other, once", async () => {
  const { deps, mary, otto, staff, publish } = await openIdeas();
  const [from, into] = [
    await publish(mary, { title: "Snow pegs" }),
    await publish(otto, { title: "Winter" }),
  ];
  await mergeIdeas(deps, staff, { ideaId: from, intoId: into });
  for (const search of ["pegs", "winter"])
    expect(await listIdeas(deps, mary, { ...list, search })).toMatchObject({
      total: 1,
      rows: [{ id: into }],
    });
});
