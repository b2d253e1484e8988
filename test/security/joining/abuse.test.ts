import { startJoin } from "@worth/domain";
import { createCustomer, createMember } from "@worth/factories";
import { expect, test } from "vitest";
import { callProcedure } from "../../world/call-procedure.ts";
import { createWorld } from "../../world/create-world.ts";
import { readState } from "../../world/read-database.ts";
import { signIn, toCookieHeader } from "../../world/sign-in.ts";
import { startPortal } from "../../world/start-portal.ts";
import { postForm, whoAmI } from "../sign-in/browser.ts";
import { memberPages } from "../sign-in/sign-in-pages.ts";

async function openPortal() {
  const world = await createWorld();
  const { database } = world;
  const mary = await createMember(database, {
    displayName: "Mary Sample",
    email: "mary.sample@gmail.com",
    normalizedEmail: "marysample@gmail.com",
    code: "mary-4k2pw7xq",
  });
  const eve = await createMember(database, {
    displayName: "Eve Evil",
    email: "eve@example.com",
    code: "eve-4k2pw7xq",
  });
  const terms = await database.consentText.findFirstOrThrow();
  const portal = await startPortal(world, { renderPage: memberPages });
  const join = (email: string, more: { displayName?: string; code?: string; consentTextId?: string } = {}) =>
    postForm(portal, "/join", { displayName: "Somebody", consentTextId: terms.id, ...more, email });
  /** Clicks the button behind the link that was mailed to an address. */
  const confirm = async (email: string) => {
    const { token } = await portal.services.auth.createSignInSecrets(email);
    const answer = await postForm(portal, "/sign-in/confirm", { token });
    return { status: answer.status, cookie: toCookieHeader(answer.headers.getSetCookie()) };
  };
  return { world, database, mary, eve, portal, join, confirm };
}

test("who joins with another spelling of a member's mailbox gets no session, no account and no reward", async () => {
  const { database, mary, portal, join, confirm } = await openPortal();
  const members = await database.member.count();
  await join("marysample+again@gmail.com", { displayName: "Not Mary", code: mary.code });
  const { status, cookie } = await confirm("marysample+again@gmail.com");
  expect(status).toBe(303);
  expect(await whoAmI(portal, cookie)).toBe("anonymous");
  expect(await database.member.count()).toBe(members);
  expect(await database.memberSession.count()).toBe(0);
  const customer = await database.customer.findUniqueOrThrow({ where: { id: mary.customerId } });
  expect(customer.displayName).toBe("Mary Sample");
  expect(await database.referral.count({ where: { state: { not: "refused" } } })).toBe(0);
  expect(await database.attribution.count()).toBe(0);
});

test("a join that somebody else starts with a member's address changes nothing of theirs", async () => {
  const { database, mary, eve, portal, join, confirm } = await openPortal();
  await join(mary.email, { displayName: "Hacked", code: eve.code });
  const { cookie } = await confirm(mary.email);
  const { data } = await callProcedure(portal, "profile.get", { kind: "query", cookie });
  expect(data).toMatchObject({ displayName: "Mary Sample", email: mary.email });
  expect(await database.attribution.count()).toBe(0);
  expect(await database.referral.findFirst()).toMatchObject({
    state: "refused",
    reason: "existing_customer",
  });
});

test("a second join for an address does not take the friend away from the first referrer", async () => {
  const { database, mary, eve, join, confirm } = await openPortal();
  await join("leo@example.com", { displayName: "Leo", code: mary.code });
  await join("LEO@example.com", { displayName: "Leo", code: eve.code });
  await join("leo@example.com", { displayName: "Leo Lind" });
  await confirm("leo@example.com");
  expect(await database.attribution.findMany()).toMatchObject([{ referrerId: mary.customerId }]);
});

test("a join that somebody else starts first does not take a friend whose link was opened before", async () => {
  const { world, database, mary, eve, join, confirm } = await openPortal();
  const terms = await database.consentText.findFirstOrThrow();
  await join("leo@example.com", { displayName: "Leo", code: eve.code });
  const openedLink = { code: mary.code, openedAt: new Date(Date.now() - 86_400_000) };
  const typed = { displayName: "Leo", email: "leo@example.com", consentTextId: terms.id, openedLink };
  await startJoin(world.deps, { kind: "anonymous" }, typed);
  await confirm("leo@example.com");
  expect(await database.attribution.findMany()).toMatchObject([{ referrerId: mary.customerId }]);
});

test("a known customer's purchases are nobody's who has not proven the address", async () => {
  const { world, database, join, portal } = await openPortal();
  const known = await createCustomer(database, { displayName: "Cara", email: "cara@example.com" });
  await join("cara@example.com", { displayName: "Not Cara" });
  expect(await database.member.count({ where: { customerId: known.customerId } })).toBe(0);
  const before = await readState(world.database);
  const wrong = await postForm(portal, "/sign-in/confirm", { email: "cara@example.com", code: "000000" });
  expect(wrong.status).toBe(401);
  const { member_verification: _guesses, ...after } = await readState(world.database);
  expect(before).toMatchObject(after);
});

test("who confirms an address that never joined is not signed in", async () => {
  const { database, portal, confirm } = await openPortal();
  const { status, cookie } = await confirm("nobody@example.com");
  expect(status).toBe(410);
  expect(await whoAmI(portal, cookie)).toBe("anonymous");
  expect(await database.memberSession.count()).toBe(0);
});

test("one address confirmed many times at once becomes one member", async () => {
  const { database, mary, join, confirm } = await openPortal();
  const members = await database.member.count();
  await join("leo@example.com", { displayName: "Leo", code: mary.code });
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => confirm("leo@example.com")));
  expect(outcomes.filter(({ status }) => status >= 500)).toEqual([]);
  expect(await database.member.count()).toBe(members + 1);
  expect(await database.attribution.count()).toBe(1);
  expect(await database.referral.count()).toBe(1);
});

test("a code nobody has and terms nobody wrote are refused before anything is kept or mailed", async () => {
  const { world, portal, join } = await openPortal();
  const before = await readState(world.database);
  expect((await join("leo@example.com", { code: "nobody-4k2pw7xq" })).status).toBe(404);
  expect((await join("leo@example.com", { consentTextId: `ctx_${"0".repeat(32)}` })).status).toBe(400);
  const extra = await postForm(portal, "/join", {
    email: "leo@example.com",
    displayName: "Leo",
    role: "owner",
  });
  expect(extra.status).toBe(400);
  expect(await readState(world.database)).toEqual(before);
});

test.each([
  [
    "multipart without an end",
    "multipart/form-data; boundary=x",
    '--x\r\nContent-Disposition: form-data; name="a"',
  ],
  ["multipart without a boundary", "multipart/form-data", "a=b"],
  ["JSON", "application/json", "{}"],
  ["text", "text/plain", "email=a@b.example"],
])("a form sent as %s is the sender's mistake and no failure of ours", async (_what, type, body) => {
  const { portal } = await openPortal();
  const headers = { origin: portal.origin, "content-type": type };
  const answer = await fetch(`${portal.url}/join`, { method: "POST", headers, body });
  expect(answer.status).toBe(400);
});

test("a member cannot read or end another's session by its id", async () => {
  const { database, mary, eve, portal } = await openPortal();
  const cookie = await signIn(portal, mary.email);
  const { id: sessionId } = await database.memberSession.findFirstOrThrow();
  const evil = await signIn(portal, eve.email);
  const listed = await callProcedure(portal, "sessions.list", { kind: "query", cookie: evil });
  expect(listed.text).not.toContain(sessionId);
  await callProcedure(portal, "sessions.revoke", { kind: "mutation", input: { sessionId }, cookie: evil });
  expect(await whoAmI(portal, cookie)).toBe("member");
});
