import { createId } from "@worth/contracts";
import {
  commentOnIdea,
  decidePost,
  findSimilarIdeas,
  getIdeaDesk,
  blockMember,
  listPosts,
  reportPost,
  submitIdea,
  unblockMember,
} from "@worth/domain";
import { createBoard, createProduct } from "@worth/factories";
import { expect, test } from "vitest";
import { fillCatalogue } from "../../world/fill-catalogue.ts";
import { anonymous, openIdeas, readIdea } from "./idea-scene.ts";

const waiting = { filter: "waiting", page: 1 } as const;

test("what is written is kept as one draft a member sees, and becomes an act when it is sent", async () => {
  const { deps, database, mary, write, submit } = await openIdeas();
  await Promise.all([write(mary, { title: "One" }), write(mary, { title: "Two" })]);
  expect(await database.idea.count()).toBe(1);
  expect((await getIdeaDesk(deps, mary)).draft).toMatchObject({ body: "On the train there is none." });
  const { ideaId, isWaiting } = await submit(mary, { title: "Three" });
  expect(isWaiting).toBe(true);
  const idea = await database.idea.findUniqueOrThrow({
    where: { id: ideaId },
    include: { act: { include: { text: true } } },
  });
  expect(idea.act).toMatchObject({ kind: "idea", role: "innovator", text: { title: "Three" } });
  expect((await getIdeaDesk(deps, mary)).draft).toBeNull();
  await expect(submitIdea(deps, mary, { ideaId, isDoubtful: false })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("a draft keeps the product it is about, also among more than a form can offer", async () => {
  const { deps, database, mary, write } = await openIdeas();
  await fillCatalogue(database);
  const { productId } = await createProduct(database, { name: "Zebra Socks", marginBasisPoints: 5_000 });
  await write(mary, { productId });
  const { draft, products } = await getIdeaDesk(deps, mary);
  expect(draft).toMatchObject({ productId });
  expect(products).toContainEqual({ id: productId, name: "Zebra Socks" });
});

test("an idea's page says where it belongs, and the product and the plan it concerns", async () => {
  const scene = await openIdeas();
  const { database, mary, boardId, submit } = scene;
  const categoryId = createId("boardCategory");
  await database.boardCategory.create({ data: { id: categoryId, boardId, name: "Maps", position: 1 } });
  const other = await createBoard(database, { name: "Elsewhere", position: 2 });
  const foreignId = createId("boardCategory");
  const foreign = { id: foreignId, boardId: other.boardId, name: "Shops", position: 1 };
  await database.boardCategory.create({ data: foreign });
  const { productId } = await createProduct(database, { name: "Trail Shoe" });
  const about = { categoryId, productId, plan: "Family" };
  const shown = { category: "Maps", product: { id: productId, name: "Trail Shoe" }, plan: "Family" };
  const { ideaId } = await submit(mary, about);
  expect(await readIdea(scene, mary, ideaId)).toMatchObject(shown);
  // A category of another board is none of this one's.
  const second = await submit(mary, { ...about, categoryId: foreignId, title: "On the train, too" });
  expect(await readIdea(scene, mary, second.ideaId)).toMatchObject({ ...shown, category: null });
});

test("an empty idea names what is missing, a title that is there already says so, and both keep the draft", async () => {
  const { deps, mary, otto, submit, publish } = await openIdeas();
  await publish(otto, { title: "Dark Mode" });
  await expect(submit(mary, { title: "", body: "" })).rejects.toMatchObject({
    code: "invalid_input",
    details: { fields: { title: "required", body: "required" } },
  });
  await expect(submit(mary, { title: "dark mode" })).rejects.toMatchObject({
    code: "idea_known",
    details: { field: "title" },
  });
  expect((await getIdeaDesk(deps, mary)).draft).toMatchObject({ title: "dark mode" });
});

test("two members who send the same title at once send it once", async () => {
  const { mary, otto, submit } = await openIdeas();
  const settled = await Promise.allSettled([
    submit(mary, { title: "Same" }),
    submit(otto, { title: "same" }),
  ]);
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("similar ideas are found by other forms of their words and by titles with mistakes, and only visible ones", async () => {
  const { deps, database, mary, otto, publish } = await openIdeas();
  const ideaId = await publish(otto, { title: "Export invoices as spreadsheets" });
  await publish(otto, { title: "A darker screen at night" });
  const titles = async (title: string) =>
    (await findSimilarIdeas(deps, mary, { title })).ideas.map((found) => found.title);
  for (const title of [
    "exporting an invoice",
    "Exprot invoices as spredsheets",
    "Spreadsheets: export of invoices",
  ])
    expect(await titles(title)).toEqual(["Export invoices as spreadsheets"]);
  expect(await titles("ex")).toEqual([]);
  await database.idea.update({ where: { id: ideaId }, data: { state: "hidden" } });
  expect(await titles("exporting an invoice")).toEqual([]);
});

test("a first idea waits for a person, a second one does not, and what a trap caught waits again", async () => {
  const scene = await openIdeas();
  const { deps, mary, otto, staff, write, submit } = scene;
  const { ideaId } = await submit(mary);
  await expect(readIdea(scene, otto, ideaId)).rejects.toMatchObject({ code: "not_found" });
  expect(await readIdea(scene, mary, ideaId)).toMatchObject({ state: "waiting", isOwn: true });
  expect((await listPosts(deps, staff, waiting)).rows).toMatchObject([{ id: ideaId, kind: "idea" }]);
  await decidePost(deps, staff, { kind: "idea", postId: ideaId, outcome: "published" });
  expect(await readIdea(scene, anonymous, ideaId)).toMatchObject({ state: "published" });
  expect(await submit(mary, { title: "Another" })).toMatchObject({ isWaiting: false });
  const caught = await write(mary, { title: "A third" });
  expect(await submitIdea(deps, mary, { ideaId: caught, isDoubtful: true })).toMatchObject({
    isWaiting: true,
  });
});

test("what is hidden is seen by its author alone, with the reason; a report changes nothing by itself", async () => {
  const scene = await openIdeas();
  const { deps, mary, otto, staff, publish } = scene;
  const ideaId = await publish(mary);
  for (const _window of [1, 2])
    await reportPost(deps, otto, { kind: "idea", postId: ideaId, reason: "advertising" });
  expect(await readIdea(scene, otto, ideaId)).toMatchObject({ isReported: true });
  expect((await listPosts(deps, staff, { ...waiting, filter: "reported" })).rows).toMatchObject([
    { id: ideaId, reports: [{ reason: "advertising", count: 1 }] },
  ]);
  const decide = { kind: "idea", postId: ideaId, outcome: "hidden" } as const;
  await expect(decidePost(deps, staff, decide)).rejects.toMatchObject({ code: "invalid_input" });
  await decidePost(deps, staff, { ...decide, reason: "advertising" });
  await expect(readIdea(scene, otto, ideaId)).rejects.toMatchObject({ code: "not_found" });
  expect(await readIdea(scene, mary, ideaId)).toMatchObject({ state: "hidden", reason: "advertising" });
});

test("a comment of somebody new waits and does not count; the same words twice are once", async () => {
  const scene = await openIdeas();
  const { deps, mary, otto, staff, publish } = scene;
  const ideaId = await publish(mary);
  const said = { ideaId, body: "Yes, please.", isDoubtful: false };
  const { commentId, isWaiting } = await commentOnIdea(deps, otto, said);
  expect(isWaiting).toBe(true);
  await expect(commentOnIdea(deps, otto, said)).rejects.toMatchObject({ code: "comment_known" });
  expect((await readIdea(scene, mary, ideaId)).comments.rows).toEqual([]);
  expect((await readIdea(scene, otto, ideaId)).comments.rows).toMatchObject([
    { state: "waiting", isOwn: true },
  ]);
  await decidePost(deps, staff, { kind: "idea_comment", postId: commentId, outcome: "published" });
  expect(await readIdea(scene, mary, ideaId)).toMatchObject({
    commentCount: 1,
    comments: { rows: [{ authorFirstName: "Otto", isOwn: false }] },
  });
});

test("who is blocked cannot post, keeps what they wrote, and can again when the block ends", async () => {
  const { deps, mary, staff, submit } = await openIdeas();
  const { customerId } = mary;
  await blockMember(deps, staff, { customerId, note: "Advertises" });
  await expect(submit(mary)).rejects.toMatchObject({ code: "posting_blocked" });
  expect((await getIdeaDesk(deps, mary)).draft).not.toBeNull();
  await unblockMember(deps, staff, { customerId });
  expect(await submit(mary)).toMatchObject({ isWaiting: true });
});
