import { createHash } from "node:crypto";
import { createMember } from "@worth/factories";
import { afterEach, expect, test, vi } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { readDatabase } from "../../world/read-database.ts";
import { startPortal } from "../../world/start-portal.ts";
import { startProviders } from "../../world/start-providers.ts";
import { freshAddress, postForm } from "./browser.ts";
import { memberPages } from "./sign-in-pages.ts";

const email = "mary@example.com";
const settings = { TRUSTED_PROXIES: "1" };

async function openPortals() {
  const world = await createWorld();
  await createMember(world.database, { email });
  const one = await startPortal(world, { renderPage: memberPages, settings });
  const two = await startPortal(world, { renderPage: memberPages, settings });
  return { world, one, two, createSecrets: () => one.services.auth.createSignInSecrets(email) };
}

afterEach(() => {
  vi.useRealTimers();
});

test("fifty people with one link over two processes get one session, and the link is used up", async () => {
  const { world, one, two, createSecrets } = await openPortals();
  const { token } = await createSecrets();
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => postForm(index % 2 ? one : two, "/sign-in/confirm", { token })),
  );
  const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
  expect(statuses).toEqual([303, ...Array.from({ length: 49 }, () => 401)]);
  expect(await world.database.memberSession.count()).toBe(1);
  expect((await postForm(one, "/sign-in/confirm", { token })).status).toBe(401);
});

test("fifty uses of one code at once give one session at most", async () => {
  const { world, one, two, createSecrets } = await openPortals();
  const { code } = await createSecrets();
  await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      postForm(index % 2 ? one : two, "/sign-in/confirm", { email, code }, { address: freshAddress() }),
    ),
  );
  expect(await world.database.memberSession.count()).toBeLessThanOrEqual(1);
  expect(
    (await postForm(one, "/sign-in/confirm", { email, code }, { address: freshAddress() })).status,
  ).not.toBe(303);
});

test("a code is gone after three wrong guesses, one after the other or all at once", async () => {
  const { one, createSecrets } = await openPortals();
  for (const isParallel of [false, true]) {
    const { code } = await createSecrets();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
    const guess = () => one.services.auth.confirmCode(email, wrong, new Headers()).catch(() => {});
    if (isParallel) await Promise.all(Array.from({ length: 20 }, guess));
    else for (let count = 0; count < 3; count += 1) await guess();
    const right = one.services.auth.confirmCode(email, code, new Headers());
    await expect(right).rejects.toMatchObject({ code: "sign_in_failed" });
  }
});

test.each([
  ["a link", ({ token }: { token: string }) => ({ token })],
  ["a code", ({ code }: { code: string }) => ({ email, code })],
] as const)("%s works for ten minutes and no longer", async (_what, formOf) => {
  const { one, createSecrets } = await openPortals();
  const minute = 60_000;
  const [early, late] = [await createSecrets(), new Date()];
  vi.useFakeTimers({ toFake: ["Date"], now: late.getTime() + 9.9 * minute });
  expect((await postForm(one, "/sign-in/confirm", formOf(early))).status).toBe(303);
  vi.useRealTimers();
  const second = await createSecrets();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10 * minute + 1 });
  expect((await postForm(one, "/sign-in/confirm", formOf(second))).status).toBe(401);
});

test("a GET of the link changes nothing", async () => {
  const { world, one, createSecrets } = await openPortals();
  const { token } = await createSecrets();
  const before = await readDatabase(world.database);
  for (const path of ["/sign-in/confirm", "/api/auth/magic-link/verify", "/trpc/sign-in"])
    for (const method of ["GET", "HEAD", "OPTIONS"])
      await fetch(`${one.url}${path}?token=${token}`, { method, redirect: "manual" });
  expect(await readDatabase(world.database)).toEqual(before);
  expect((await postForm(one, "/sign-in/confirm", { token })).status).toBe(303);
});

test("link and code stand in no table and no job, not even as a hash that can be tried out, and the mail is wiped once sent", async () => {
  const { world, one } = await openPortals();
  const { resend, drain } = await startProviders(world, { webhookUrl: `${one.url}/webhooks/stripe` });
  await postForm(one, "/sign-in", { email });
  const unsent = await readDatabase(world.database);
  await drain();
  const sent = await readDatabase(world.database);
  const text = resend.messages(email)[0]?.text ?? "";
  const token = /token=([\w-]+)/.exec(text)?.[1] ?? "";
  const code = /\b\d{6}\b/.exec(text)?.[0] ?? "";
  expect([token.length, code.length]).toEqual([32, 6]);

  const hashed = (["hex", "base64", "base64url"] as const).map((encoding) =>
    createHash("sha256").update(code).digest(encoding),
  );
  // Six digits can stand in an id or a time by chance.
  const asWord = new RegExp(`(?<![\\da-f.])${code}(?![\\da-f])`);
  for (const database of [unsent, sent]) {
    const rows = Object.values(database).flat();
    expect(rows.filter((row) => row.includes(token) || asWord.test(row))).toEqual([]);
    expect(rows.filter((row) => hashed.some((hash) => row.includes(hash)))).toEqual([]);
  }
  expect(await world.database.effectPayload.count({ where: { ciphertext: { not: null } } })).toBe(0);
  expect(await world.database.effect.count({ where: { state: "sent" } })).toBe(1);
});
