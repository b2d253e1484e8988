import { composeMail } from "@worth/mail";
import {
  expirePoints,
  noticeExpiringPoints,
  points,
  tendPoints,
  verifyLedger,
  type Mail,
} from "@worth/domain";
import { createCustomer, createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { createWorld, type World } from "../../world/create-world.ts";
import { dayMs, readBalances, setStanding } from "./balances.ts";

async function earn(world: World, customerId: string, amount: number, days: number): Promise<void> {
  const expiresAt = new Date(world.clock.now().getTime() + days * dayMs);
  await setStanding(world, { customerId, standing: "given", amount, unit: points, expiresAt });
}

async function readMails({ database, cipher }: World): Promise<Mail[]> {
  const effects = await database.effect.findMany({
    where: { kind: "mail" },
    include: { payload: true },
    orderBy: { id: "asc" },
  });
  return effects.map(
    ({ payload }) => JSON.parse(cipher.decrypt(payload?.ciphertext ?? new Uint8Array())) as Mail,
  );
}

const start = new Date("2026-01-05T12:00:00Z");

test("a member hears of points 30 and 7 days before they end, once each, and of no others", async () => {
  const world = await createWorld({ now: start });
  const mary = await createMember(world.database, { email: "mary@example.com" });
  await earn(world, mary.customerId, 120, 40);
  await earn(world, mary.customerId, 500, 300);
  expect(await noticeExpiringPoints(world.deps)).toEqual({ mailCount: 0 });
  world.clock.travel({ days: 11 });
  expect(await noticeExpiringPoints(world.deps)).toEqual({ mailCount: 1 });
  expect(await noticeExpiringPoints(world.deps)).toEqual({ mailCount: 0 });
  world.clock.travel({ days: 23 });
  expect(await noticeExpiringPoints(world.deps)).toEqual({ mailCount: 1 });
  expect(await noticeExpiringPoints(world.deps)).toEqual({ mailCount: 0 });
  world.clock.travel({ days: 7 });
  await expirePoints(world.deps);
  expect(await noticeExpiringPoints(world.deps)).toEqual({ mailCount: 0 });
  const told = await world.database.pointLotNotice.findMany({ orderBy: { daysBefore: "desc" } });
  expect(told.map(({ daysBefore }) => daysBefore)).toEqual([30, 7]);
});

test("the mail names how many points, the day and what to do", async () => {
  const world = await createWorld({ now: start });
  const mary = await createMember(world.database, { email: "mary@example.com" });
  await earn(world, mary.customerId, 1_120, 20);
  await noticeExpiringPoints(world.deps);
  const [mail] = await readMails(world);
  if (!mail) throw new Error("There is no mail.");
  const { to, subject, text, html } = await composeMail(mail, "en");
  expect(to).toBe("mary@example.com");
  expect(subject).toBe("1,120 of your points end on 25 January 2026");
  expect(text).toContain("Choose something for them before then");
  expect(html).toContain(`href="${world.deps.portalUrl}/rewards?unit=points"`);
});

test("lots that end on one day are one mail", async () => {
  const world = await createWorld({ now: start });
  const mary = await createMember(world.database);
  await earn(world, mary.customerId, 100, 20);
  await earn(world, mary.customerId, 50, 20);
  expect(await noticeExpiringPoints(world.deps)).toEqual({ mailCount: 1 });
  const [mail] = await readMails(world);
  expect(mail?.data).toMatchObject({ points: 150, day: "2026-01-25" });
});

test("points with less than a week left are told of once, and customers who never joined are not written to", async () => {
  const world = await createWorld({ now: start });
  const mary = await createMember(world.database);
  const { customerId: strangerId } = await createCustomer(world.database, { email: "stranger@example.com" });
  await earn(world, mary.customerId, 10, 5);
  await earn(world, strangerId, 10, 5);
  expect(await noticeExpiringPoints(world.deps)).toEqual({ mailCount: 1 });
  expect((await readMails(world)).map(({ to }) => to)).toEqual([mary.email]);
});

test("two workers at the same moment write one mail", async () => {
  const world = await createWorld({ now: start });
  const mary = await createMember(world.database);
  await earn(world, mary.customerId, 10, 5);
  const sent = await Promise.all([1, 2, 3].map(() => noticeExpiringPoints(world.deps)));
  expect(sent.reduce((sum, { mailCount }) => sum + mailCount, 0)).toBe(1);
});

/** Keeps the lot that ends first from ending, until the function returned is called. */
async function holdFirstLot({ database }: World): Promise<() => Promise<unknown>> {
  const { id } = await database.pointLot.findFirstOrThrow({ orderBy: { expiresAt: "asc" } });
  await database.$executeRawUnsafe(
    `ALTER TABLE point_lot ADD CONSTRAINT stuck CHECK (id <> '${id}' OR remaining > 0)`,
  );
  return () => database.$executeRaw`ALTER TABLE point_lot DROP CONSTRAINT stuck`;
}

test("a lot that cannot be ended holds up nobody else's, and is told of when the rest are done", async () => {
  const world = await createWorld({ now: start });
  const { database, deps, clock } = world;
  const mary = await createMember(database);
  const otto = await createMember(database);
  await earn(world, mary.customerId, 10, 5);
  await earn(world, otto.customerId, 20, 6);
  const setFree = await holdFirstLot(world);
  clock.travel({ days: 7 });
  await expect(expirePoints(deps)).rejects.toThrow("1 lot of points could not be ended.");
  expect(await readBalances(world, mary.customerId, points)).toMatchObject({ held: 10 });
  expect(await readBalances(world, otto.customerId, points)).toMatchObject({ held: 0 });
  await setFree();
  expect(await expirePoints(deps)).toEqual({ lotCount: 1 });
  expect(await readBalances(world, mary.customerId, points)).toMatchObject({ held: 0 });
  expect(await verifyLedger(database)).toEqual([]);
});

test("a lot that cannot be ended keeps no member from hearing of theirs, and is told of after", async () => {
  const world = await createWorld({ now: start });
  const { database, deps, clock } = world;
  const mary = await createMember(database);
  const otto = await createMember(database);
  await earn(world, mary.customerId, 10, 5);
  await earn(world, otto.customerId, 20, 20);
  await holdFirstLot(world);
  clock.travel({ days: 6 });
  await expect(tendPoints(deps)).rejects.toThrow("1 lot of points could not be ended.");
  expect((await readMails(world)).map(({ to }) => to)).toEqual([otto.email]);
  expect(await verifyLedger(database)).toEqual([]);
});
