import { createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { callProcedure } from "../../world/call-procedure.ts";
import { createWorld } from "../../world/create-world.ts";
import { readDatabase } from "../../world/read-database.ts";
import { signIn } from "../../world/sign-in.ts";
import { startAdmin } from "../../world/start-admin.ts";
import type { Edge } from "../../world/start-edge.ts";
import { startPortal } from "../../world/start-portal.ts";
import { freshAddress, postForm } from "./browser.ts";
import { memberPages, staffPages } from "./sign-in-pages.ts";

const settings = { TRUSTED_PROXIES: "1" };

/** Two processes on one database. */
async function openPortals() {
  const world = await createWorld();
  const one = await startPortal(world, { renderPage: memberPages, settings });
  const two = await startPortal(world, { renderPage: memberPages, settings });
  return { world, one, two };
}

type Attempt = { path: string; form: Record<string, string>; address?: string };

/** Sends all at once, to both processes in turn, and counts the answers by status. */
async function countStatuses(edges: readonly [Edge, Edge], attempts: readonly Attempt[]) {
  const answers = await Promise.all(
    attempts.map(({ path, form, address = freshAddress() }, index) =>
      postForm(index % 2 ? edges[1] : edges[0], path, form, { address }),
    ),
  );
  const refused = answers.filter(({ status }) => status === 429);
  const waits = refused.map(({ headers }) => Number(headers.get("retry-after")));
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return { counts, longestWaitS: Math.max(0, ...waits), shortestWaitS: Math.min(Infinity, ...waits) };
}

const many = (count: number, attempt: (index: number) => Attempt) =>
  Array.from({ length: count }, (_, i) => attempt(i));

test("an address gets five links an hour over all processes, however it is written", async () => {
  const { one, two } = await openPortals();
  const spellings = ["mary.sample@gmail.com", "MarySample@gmail.com", "m.a.r.y.sample+shop@googlemail.com"];
  const attempts = many(12, (i) => ({ path: "/sign-in", form: { email: spellings[i % 3] ?? "" } }));
  const { counts, shortestWaitS, longestWaitS } = await countStatuses([one, two], attempts);
  expect(counts).toEqual({ 303: 5, 429: 7 });
  expect(shortestWaitS).toBeGreaterThan(3_000);
  expect(longestWaitS).toBeLessThanOrEqual(3_600);
});

test("a client gets twenty links an hour for whatever addresses, and a whole IPv6 network is one client", async () => {
  const { one, two } = await openPortals();
  const clients: ((i: number) => string)[] = [
    () => "203.0.113.7",
    (i) => `2001:db8:1:2::${(i + 1).toString(16)}`,
  ];
  for (const [kind, clientOf] of clients.entries()) {
    const attempts = many(24, (i) => ({
      path: "/sign-in",
      form: { email: `person-${kind}-${i}@example.com` },
      address: clientOf(i),
    }));
    expect((await countStatuses([one, two], attempts)).counts).toEqual({ 303: 20, 429: 4 });
  }
});

test("what a client claims in front of the trusted proxy's entry changes nothing", async () => {
  const { one, two } = await openPortals();
  const attempts = many(22, (i) => ({
    path: "/sign-in",
    form: { email: `claim-${i}@example.com` },
    address: `192.0.2.${i}, 203.0.113.9`,
  }));
  expect((await countStatuses([one, two], attempts)).counts).toEqual({ 303: 20, 429: 2 });
});

test.each([
  ["an address", () => ({ email: "mary@example.com" }), undefined],
  ["a client", (i: number) => ({ email: `mary-${i}@example.com` }), "203.0.113.8"],
] as const)(
  "codes are guessed ten times a minute for %s, and not once more",
  async (_whom, formOf, address) => {
    const { one, two } = await openPortals();
    const attempts = many(15, (i) => ({
      path: "/sign-in/confirm",
      form: { ...formOf(i), code: String(100_000 + i) },
      ...(address && { address }),
    }));
    const { counts, longestWaitS } = await countStatuses([one, two], attempts);
    expect(counts).toEqual({ 401: 10, 429: 5 });
    expect(longestWaitS).toBeLessThanOrEqual(60);
  },
);

test("a client joins twenty times an hour, and staff sign-in has the same limits", async () => {
  const { world, one, two } = await openPortals();
  const terms = await world.database.consentText.findFirstOrThrow();
  const joins = many(22, (i) => ({
    path: "/join",
    form: { displayName: "Robot", email: `robot-${i}@example.com`, consentTextId: terms.id },
    address: "203.0.113.10",
  }));
  expect((await countStatuses([one, two], joins)).counts).toEqual({ 303: 20, 429: 2 });
  const admin = await startAdmin(world, { renderPage: staffPages, settings });
  const links = many(7, () => ({ path: "/sign-in", form: { email: "boss@staff.example" } }));
  expect((await countStatuses([admin, admin], links)).counts).toEqual({ 303: 5, 429: 2 });
});

test("a procedure that is limited says when to come back", async () => {
  const { world, one } = await openPortals();
  const member = await createMember(world.database, { email: "mary@example.com" });
  const cookie = await signIn(one, member.email);
  const lead = (i: number) => ({
    companyName: "Acme",
    contactName: "Ada",
    contactEmail: `ada-${i}@acme.example`,
    need: "Boots",
  });
  const answers = await Promise.all(
    Array.from({ length: 21 }, (_, i) =>
      callProcedure(one, "leads.submit", { kind: "mutation", input: lead(i), cookie }),
    ),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBe(1);
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(80_000);
});

test("the table of limits holds no address of a person or a client", async () => {
  const { world, one, two } = await openPortals();
  const attempt = { path: "/sign-in", form: { email: "mary@example.com" }, address: "203.0.113.77" };
  const { counts } = await countStatuses(
    [one, two],
    [attempt, { ...attempt, path: "/sign-in/confirm", form: { ...attempt.form, code: "123456" } }],
  );
  expect(counts).toEqual({ 303: 1, 401: 1 });
  const { rate_limit: rows = [] } = await readDatabase(world.database);
  expect(rows.length).toBe(4);
  expect(rows.filter((row) => /mary|example|203|@/.test(row.split(",")[0] ?? ""))).toEqual([]);
  expect(new Set(rows.map((row) => row.split(/[:,]/)[1])).size).toBe(4);
});
