import { createId } from "@worth/contracts";
import {
  expirePoints,
  getCustomerLedger,
  getStatement,
  listLedger,
  mergeCustomers,
  points,
} from "@worth/domain";
import {
  createBoard,
  createIdea,
  createMember,
  createProduct,
  createReview,
  createStaff,
} from "@worth/factories";
import { expect, test } from "vitest";
import { startRewards, tell } from "../rewards/rewards-scene.ts";
import { createDemo } from "../seed/create-demo.ts";

const page = 1;

test("a line leads to what earned it, and so does the one that ends its points", async () => {
  const { world, database, deps, clock, mary } = await startRewards();
  const { customerId } = mary;
  const { productId } = await createProduct(database);
  const { reviewId, actId } = await createReview(database, { customerId, productId });
  await tell(world, customerId, { id: `review_submitted:${actId}` });
  const actor = { kind: "member", userId: mary.userId, customerId } as const;
  const read = async () => (await getStatement(deps, actor, { unit: points, page })).lines.rows;
  const cause = { kind: "act", trigger: "review_submitted", subject: { kind: "review", reviewId } };
  expect((await read()).map((line) => [line.kind, line.cause])).toEqual([["reward_granted", cause]]);
  clock.travel({ days: 800 });
  await expirePoints(deps);
  expect((await read()).map((line) => [line.kind, line.cause])).toEqual([
    ["points_expired", cause],
    ["reward_granted", cause],
  ]);
});

test("ideas, mentions and logged acts have their pages; another year has none, and a merge says that it is one", async () => {
  const { world, database, deps, mary } = await startRewards();
  const { customerId } = mary;
  const { boardId, statusIds } = await createBoard(database, { name: "Ideas" });
  const { ideaId, actId } = await createIdea(database, {
    boardId,
    statusId: statusIds.submitted,
    customerId,
  });
  const [mentionId, loggedActId] = [createId("mention"), createId("loggedAct")];
  await tell(world, customerId, { id: `idea_shipped:${actId}:${customerId}` });
  await tell(world, customerId, { id: `mention_approved:${mentionId}` });
  await tell(world, customerId, { id: `act_approved:${loggedActId}:lifted:rul_1` });
  await tell(world, customerId, { id: `anniversary:${customerId}:2` });
  const { staffId, role } = await createStaff(database);
  const staff = { kind: "staff", staffId, role } as const;
  const { customerId: otherId } = await createMember(database, {});
  await database.member.delete({ where: { customerId: otherId } });
  const readOf = async (id: string) =>
    (await getCustomerLedger(deps, staff, { customerId: id, page })).lines.rows;
  const subjects = (await readOf(customerId)).map(({ cause }) => cause?.kind === "act" && cause.subject);
  expect(subjects).toEqual([
    null,
    { kind: "logged_act", loggedActId },
    { kind: "mention", mentionId },
    { kind: "idea", ideaId },
  ]);
  await mergeCustomers(deps, staff, { fromId: customerId, intoId: otherId, note: "the same person" });
  const [line] = await readOf(otherId);
  expect(line).toMatchObject({ kind: "merged", cause: { kind: "merge" } });
});

test("every line of the demo says what it was for, and whatever somebody did has its page", async () => {
  const demo = await createDemo();
  try {
    const deps = {
      database: demo.database,
      clock: { now: () => demo.now },
      jobs: { enqueue: async () => {} },
    };
    const owner = { kind: "staff", staffId: "stf_1", role: "owner" } as const;
    const list = async (unit: string) => (await listLedger(deps, owner, { search: "", unit, page })).rows;
    const rows = [...(await list("USD")), ...(await list(points))];
    expect(rows.filter(({ cause }) => cause === null)).toEqual([]);
    const acts = rows.flatMap(({ cause }) => (cause?.kind === "act" ? [cause] : []));
    expect(new Set(acts.map(({ trigger }) => trigger))).toEqual(
      new Set(["review_submitted", "feedback_given", "idea_shipped"]),
    );
    expect(acts.filter(({ trigger, subject }) => subject === null && trigger !== "anniversary")).toEqual([]);
  } finally {
    await demo.close();
  }
}, 60_000);
