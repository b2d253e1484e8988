import {
  answerConsultation,
  askGroup,
  createConsultation,
  getConsultation,
  getStaffConsultation,
  postOutcome,
  tellOutcome,
} from "@worth/domain";
import { expect, test } from "vitest";
import { drainJobs } from "../../world/drain-jobs.ts";
import { createMembers, openBeta } from "./beta-scene.ts";

const mailsOf = ({ database }: Awaited<ReturnType<typeof openBeta>>, template: string) =>
  database.effectPayload.count({ where: { body: { path: ["template"], equals: template } } });

/** The scene's group with so many more in it, and a question to ask them. */
async function openLarge(count: number) {
  const scene = await openBeta({ capacity: 5_000 });
  const { database, groupId, clock, inDays } = scene;
  const people = await createMembers(database, count);
  const since = { state: "joined" as const, consentVersion: 1, joinedAt: clock.now() };
  await database.betaGroupMember.createMany({
    data: people.map(({ customerId }) => ({ groupId, customerId, ...since })),
  });
  const options = ["Maps", "Routes"];
  const asked = { groupId, question: "Which first?", body: "A draft.", closesAt: inDays(3), options };
  return { ...scene, people, asked };
}

test("a group is consulted in private: who was heard, what they are for, and what came of it, told once", async () => {
  const scene = await openLarge(0);
  const { deps, url, mary, otto, staff, asked } = scene;
  const { consultationId } = await createConsultation(deps, staff, asked);
  await expect(getConsultation(deps, otto, { consultationId })).rejects.toMatchObject({ code: "not_found" });
  const before = await getConsultation(deps, mary, { consultationId });
  expect(before.options.map(({ answerCount }) => answerCount)).toEqual([null, null]);
  const [maps, routes] = before.options;
  for (const option of [maps, routes])
    await answerConsultation(deps, mary, { consultationId, optionId: option?.id ?? "", comment: "Please." });
  const heard = await getStaffConsultation(deps, staff, { consultationId, page: 1 });
  expect(heard).toMatchObject({
    answerCount: 1,
    answers: {
      rows: [{ customer: { displayName: "Mary Sample" }, optionLabel: "Routes", comment: "Please." }],
      total: 1,
    },
  });
  await postOutcome(deps, staff, { consultationId, outcome: "Routes come first." });
  await postOutcome(deps, staff, { consultationId, outcome: "Routes come first, in May." });
  expect(await mailsOf(scene, "beta_outcome")).toBe(0);
  const tell = (data: { consultationId: string }) => tellOutcome(deps, data);
  expect(await drainJobs(url, { "consultation.tell": tell })).toEqual({ count: 2 });
  expect(await mailsOf(scene, "beta_outcome")).toBe(1);
  expect(await getConsultation(deps, mary, { consultationId })).toMatchObject({
    isClosed: true,
    outcome: "Routes come first, in May.",
  });
  await expect(
    answerConsultation(deps, mary, { consultationId, optionId: maps?.id ?? "", comment: "" }),
  ).rejects.toMatchObject({ code: "consultation_closed" });
});

test("everybody who was heard is found, a page at a time", async () => {
  const { deps, database, staff, people, asked } = await openLarge(60);
  const { consultationId } = await createConsultation(deps, staff, asked);
  const [option] = (
    await database.consultation.findUniqueOrThrow({
      where: { id: consultationId },
      include: { options: true },
    })
  ).options;
  for (const member of people)
    await answerConsultation(deps, member, { consultationId, optionId: option?.id ?? "", comment: "" });
  const pageOf = async (page: number) =>
    (await getStaffConsultation(deps, staff, { consultationId, page })).answers;
  const [first, second] = [await pageOf(1), await pageOf(2)];
  expect([first.rows.length, second.rows.length, second.total]).toEqual([50, 10, 60]);
  const heard = [...first.rows, ...second.rows].map(({ customer }) => customer.id);
  expect(new Set(heard).size).toBe(60);
});

test("a large group hears what came of it as well, each once, whoever tells at the same time", async () => {
  const scene = await openLarge(450);
  const { deps, staff, asked } = scene;
  const { consultationId } = await createConsultation(deps, staff, asked);
  await postOutcome(deps, staff, { consultationId, outcome: "Routes come first." });
  await Promise.all([1, 2].map(() => tellOutcome(deps, { consultationId })));
  expect(await mailsOf(scene, "beta_outcome")).toBe(451);
  await tellOutcome(deps, { consultationId });
  expect(await mailsOf(scene, "beta_outcome")).toBe(451);
});

test("whoever takes no questions keeps nobody behind them from being asked", async () => {
  const scene = await openLarge(501);
  const { deps, database, staff, people, asked, clock } = scene;
  const last = people.at(-1)?.customerId ?? "";
  await database.askOff.createMany({
    data: people
      .filter(({ customerId }) => customerId !== last)
      .map(({ customerId }) => ({ customerId, kind: "consult" as const, createdAt: clock.now() })),
  });
  await askGroup(deps, await createConsultation(deps, staff, asked));
  // Mary, and the last of them.
  expect(await mailsOf(scene, "beta_asked")).toBe(2);
  expect(await database.ask.count({ where: { customerId: last, kind: "consult" } })).toBe(1);
});

test("a group of more than a hundred is asked a few at a time, each member once, whoever asks at the same time", async () => {
  const scene = await openLarge(120);
  const { deps, database, staff, asked } = scene;
  const created = await createConsultation(deps, staff, asked);
  await Promise.all([1, 2].map(() => askGroup(deps, created)));
  await askGroup(deps, created);
  expect(await mailsOf(scene, "beta_asked")).toBe(121);
  // Rows that one transaction wrote have its number.
  const pieces = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ask WHERE kind = 'consult' GROUP BY xmin::text`;
  expect(Math.max(...pieces.map(({ count }) => count))).toBeLessThanOrEqual(50);
  expect(pieces.reduce((sum, { count }) => sum + count, 0)).toBe(121);
});

test("a question that has closed before its group was asked is asked of nobody", async () => {
  const scene = await openLarge(3);
  const { deps, clock, staff, asked } = scene;
  const created = await createConsultation(deps, staff, asked);
  clock.travel({ days: 4 });
  await askGroup(deps, created);
  expect(await mailsOf(scene, "beta_asked")).toBe(0);
});
