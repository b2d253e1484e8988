import { createHash } from "node:crypto";
import { inventReferralCode } from "@worth/domain";
import { createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { callProcedure } from "../../world/call-procedure.ts";
import { createWorld } from "../../world/create-world.ts";
import { startPortal } from "../../world/start-portal.ts";

const endingOf = (code: string) => code.slice(code.lastIndexOf("-") + 1);

test("a code's ending has at least 38 bits of chance, spread evenly", () => {
  const endings = Array.from({ length: 4_000 }, () => endingOf(inventReferralCode("Mary Sample")));
  const letters = endings.flatMap((ending) => ending.split(""));
  const counts = Map.groupBy(letters, (letter) => letter);
  const length = new Set(endings.map((ending) => ending.length));
  expect([...length]).toEqual([8]);
  expect(8 * Math.log2(counts.size)).toBeGreaterThan(38);
  const expected = letters.length / counts.size;
  const chiSquare = [...counts.values()].reduce(
    (sum, { length: n }) => sum + (n - expected) ** 2 / expected,
    0,
  );
  // 26 degrees of freedom: more than 70 comes by chance in 1 of 100,000 runs.
  expect(chiSquare).toBeLessThan(70);
  expect(new Set(endings).size).toBe(endings.length);
});

test("ten thousand guesses by somebody who knows every name find no code", async () => {
  const { database } = await createWorld();
  for (const name of ["Mary", "Otto", "Leo"])
    await createMember(database, { code: inventReferralCode(name) });
  const guesses = Array.from({ length: 10_000 }, (_, i) =>
    inventReferralCode(["Mary", "Otto", "Leo"][i % 3] ?? ""),
  );
  expect(await database.referralCode.count({ where: { code: { in: guesses } } })).toBe(0);
});

test("a client may try thirty codes a minute, then not even the right one answers", async () => {
  const world = await createWorld();
  const { code } = await createMember(world.database, { displayName: "Mary Sample" });
  const portal = await startPortal(world);
  const open = (guess: string) =>
    callProcedure(portal, "referralLinks.open", { kind: "query", input: { code: guess } });
  const guesses = Array.from(
    { length: 40 },
    (_, i) => `mary-${createHash("sha1").update(String(i)).digest("hex").slice(0, 8)}`,
  );
  const statuses = (await Promise.all(guesses.map(open))).map(({ status }) => status);
  expect(statuses.filter((status) => status === 404).length).toBe(30);
  expect(statuses.filter((status) => status === 429).length).toBe(10);
  const right = await open(code);
  expect(right.status).toBe(429);
  expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(0);
  const offer = await callProcedure(portal, "referralLinks.offer", { kind: "query", input: { code } });
  expect(offer.status).toBe(429);
  expect(await world.database.referralClick.count()).toBe(0);
});
