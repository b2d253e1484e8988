import { listEntryChoices, mergeIdeas } from "@worth/domain";
import { expect, test } from "vitest";
import { openChangelog } from "./changelog-scene.ts";

test("every open idea can be offered to an entry: the most wanted, those with the words looked for, and one that is named", async () => {
  const { database, deps, staff, mary, publish: open, statusIds } = await openChangelog();
  for (let count = 0; count < 50; count += 1) {
    const ideaId = await open(mary, { title: `Wanted ${count}` });
    await database.idea.update({ where: { id: ideaId }, data: { voteCount: 9 } });
  }
  const lone = await open(mary, { title: "Maps in the canoe" });
  const part = await open(mary, { title: "Maps on the ferry" });
  const shipped = await open(mary, { title: "Maps on paper", statusId: statusIds.shipped });
  const offered = async (search: string, ideaId: string | null = null) => {
    const { ideas, foundCount } = await listEntryChoices(deps, staff, { search, ideaId });
    return { ids: ideas.map(({ id }) => id), foundCount };
  };
  const most = await offered("");
  expect(most).toMatchObject({ ids: { length: 50 }, foundCount: 52 });
  expect(most.ids).not.toContain(lone);
  expect(await offered("map in canoes")).toEqual({ ids: [lone], foundCount: 1 });
  expect((await offered("", lone)).ids[0]).toBe(lone);
  expect((await offered("wanted", lone)).ids[0]).toBe(lone);
  await mergeIdeas(deps, staff, { ideaId: part, intoId: lone });
  // What is part of another is found by its words as what it became; what shipped is not offered again.
  expect(await offered("ferry", part)).toEqual({ ids: [lone], foundCount: 1 });
  expect(await offered("paper", shipped)).toEqual({ ids: [], foundCount: 0 });
});
