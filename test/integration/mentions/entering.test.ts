import { getMention, listMentions, listOwnMentions } from "@worth/domain";
import { expect, test } from "vitest";
import { openMentions } from "./mention-scene.ts";

test("a member enters a post, its page is read, and staff see what it sounds like", async () => {
  const { deps, mary, staff, enter, readPages } = await openMentions();
  const { mentionId } = await enter();
  await readPages({ kind: "read", title: "I love\u0000 these boots", author: "Mary", text: "Excellent!" });
  const mention = await getMention(deps, staff, { mentionId });
  expect(mention).toMatchObject({
    title: "I love these boots",
    author: "Mary",
    page: "read",
    state: "waiting",
    proposedSentiment: "promoter",
    sentiment: null,
    audience: 500,
  });
  const own = await listOwnMentions(deps, mary, { page: 1 });
  expect(own.rows).toMatchObject([{ title: "I love these boots", state: "waiting", touchCount: 0 }]);
  expect(JSON.stringify(own)).not.toContain("promoter");
});

test("a page nobody can read keeps nobody from deciding", async () => {
  const { deps, staff, enter, decide, readPages } = await openMentions();
  const { mentionId } = await enter({ note: "They are terrible boots, awful." });
  await readPages({ kind: "unreadable" });
  const idsOf = async (sentiment: "detractor" | "passive") =>
    (await listMentions(deps, staff, { sentiment, page: 1 })).rows.map(({ id }) => id);
  expect(await idsOf("detractor")).toEqual([mentionId]);
  expect(await getMention(deps, staff, { mentionId })).toMatchObject({
    page: "unreadable",
    title: "",
    proposedSentiment: "detractor",
  });
  await decide(mentionId, { kind: "approved", sentiment: "passive" });
  expect(await getMention(deps, staff, { mentionId })).toMatchObject({
    state: "approved",
    sentiment: "passive",
  });
  // What a person said counts from then on, not what it sounded like.
  expect(await idsOf("detractor")).toEqual([]);
  expect(await idsOf("passive")).toEqual([mentionId]);
});

test("one page is entered once, however it is spelled and whoever does", async () => {
  const { deps, staff, otto, enter } = await openMentions();
  await enter();
  const known = { code: "mention_known", details: { field: "url" } };
  await expect(enter({ url: "http://www.blog.example/boots/?utm_source=x#top" })).rejects.toMatchObject(
    known,
  );
  await expect(enter({ url: "https://BLOG.example/boots" }, otto)).rejects.toMatchObject(known);
  const both = await Promise.allSettled([
    enter({ url: "https://blog.example/hats" }),
    enter({ url: "https://blog.example/hats/" }, otto),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect((await listMentions(deps, staff, { page: 1 })).total).toBe(2);
});

test("what was declined can be brought again by who brought it, with better words", async () => {
  const { deps, mary, otto, staff, enter, decide } = await openMentions();
  const { mentionId } = await enter();
  await decide(mentionId, { kind: "declined", reason: "not_verifiable" });
  expect((await listOwnMentions(deps, mary, { page: 1 })).rows).toMatchObject([
    { state: "declined", reason: "not_verifiable" },
  ]);
  await expect(enter({}, otto)).rejects.toMatchObject({ code: "mention_known" });
  expect(await enter({ note: "The second comment is mine." })).toEqual({ mentionId });
  expect(await getMention(deps, staff, { mentionId })).toMatchObject({ state: "waiting", reason: null });
});

test("a post needs an address, a talk does not, and neither lies ahead", async () => {
  const { enter, clock } = await openMentions();
  await expect(enter({ url: "" })).rejects.toMatchObject({ details: { fields: { url: "required" } } });
  await enter({ kind: "talk", channel: "event", url: "" });
  const saidOn = new Date(clock.now().getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
  await expect(enter({ url: "https://blog.example/later", saidOn })).rejects.toMatchObject({
    details: { fields: { saidOn: "too_large" } },
  });
});
