import { createMember, createStaff } from "@worth/factories";
import { expect, test } from "vitest";
import { callProcedure } from "../../world/call-procedure.ts";
import { createWorld } from "../../world/create-world.ts";
import { signIn, toCookieHeader } from "../../world/sign-in.ts";
import { startAdmin } from "../../world/start-admin.ts";
import { startPortal } from "../../world/start-portal.ts";
import { postForm, whoAmI } from "./browser.ts";
import { memberPages, staffPages } from "./sign-in-pages.ts";

async function openApps() {
  const world = await createWorld();
  const member = await createMember(world.database, { email: "mary@example.com" });
  const owner = await createStaff(world.database, { email: "boss@staff.example" });
  const helper = await createStaff(world.database, { email: "helper@example.com", role: "manager" });
  const settings = { PORTAL_URL: "https://club.example", ADMIN_URL: "https://admin.example" };
  const portal = await startPortal(world, { renderPage: memberPages, settings });
  const admin = await startAdmin(world, { renderPage: staffPages, settings });
  return { world, member, owner, helper, portal, admin };
}

test("under https every session cookie is __Secure-, Secure, HttpOnly, SameSite=Lax and for the whole site", async () => {
  const { portal, admin, member, owner } = await openApps();
  for (const [edge, email, name] of [
    [portal, member.email, "__Secure-member."],
    [admin, owner.email, "__Secure-staff."],
  ] as const) {
    const { token } = await edge.services.auth.createSignInSecrets(email);
    const answer = await postForm(edge, "/sign-in/confirm", { token });
    const cookies = answer.headers.getSetCookie();
    expect(answer.status).toBe(303);
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie.startsWith(name)).toBe(true);
      expect(cookie.split("; ").slice(1)).toEqual(
        expect.arrayContaining(["Secure", "HttpOnly", "SameSite=Lax", "Path=/"]),
      );
      expect(cookie).not.toMatch(/Domain=/i);
    }
    expect(await whoAmI(edge, toCookieHeader(cookies))).not.toBe("anonymous");
  }
});

test("a signed-out cookie is nobody at once, and the browser is told to forget it", async () => {
  const { portal, member } = await openApps();
  const cookie = await signIn(portal, member.email);
  expect(await whoAmI(portal, cookie)).toBe("member");
  const answer = await postForm(portal, "/sign-out", {}, { cookie });
  expect(answer.headers.getSetCookie().join()).toMatch(/__Secure-member\.session_token=;.*Max-Age=0/);
  expect(await whoAmI(portal, cookie)).toBe("anonymous");
});

test("a session that was revoked from another browser is nobody at once", async () => {
  const { world, portal, member } = await openApps();
  const lost = await signIn(portal, member.email);
  const { id: sessionId } = await world.database.memberSession.findFirstOrThrow();
  const cookie = await signIn(portal, member.email);
  const revoked = await callProcedure(portal, "sessions.revoke", {
    kind: "mutation",
    input: { sessionId },
    cookie,
  });
  expect(revoked.status).toBe(200);
  expect(await whoAmI(portal, lost)).toBe("anonymous");
  expect(await whoAmI(portal, cookie)).toBe("member");
});

test.each([
  ["role was changed", "staff.changeRole", { role: "viewer" }],
  ["access was taken away", "staff.disable", { disabled: true }],
])("staff whose %s are nobody at once", async (_why, path, change) => {
  const { admin, owner, helper } = await openApps();
  const cookie = await signIn(admin, helper.email);
  const ownerCookie = await signIn(admin, owner.email);
  expect(await whoAmI(admin, cookie)).toBe("staff");
  const input = { staffId: helper.staffId, ...change };
  expect((await callProcedure(admin, path, { kind: "mutation", input, cookie: ownerCookie })).status).toBe(
    200,
  );
  expect(await whoAmI(admin, cookie)).toBe("anonymous");
  expect((await callProcedure(admin, "staff.current", { kind: "query", cookie })).status).toBe(401);
});

test("a cookie with a changed signature or another's token is nobody", async () => {
  const { portal, member } = await openApps();
  const cookie = await signIn(portal, member.email);
  const [name = "", value = ""] = cookie.split("=", 2);
  const [token = "", signature = ""] = decodeURIComponent(value).split(".", 2);
  for (const forged of [
    token,
    `${token}.`,
    `${token}.${signature.toLowerCase()}`,
    `${token.toLowerCase()}.${signature}`,
    `.${signature}`,
  ])
    expect(await whoAmI(portal, `${name}=${encodeURIComponent(forged)}`)).toBe("anonymous");
});

test("staff who lost their access cannot confirm a link, and no session is left behind", async () => {
  const { world, admin, helper } = await openApps();
  const { token, code } = await admin.services.auth.createSignInSecrets(helper.email);
  await world.database.staffUser.update({ where: { id: helper.staffId }, data: { disabledAt: new Date() } });
  expect((await postForm(admin, "/sign-in/confirm", { token })).status).toBe(401);
  expect((await postForm(admin, "/sign-in/confirm", { email: helper.email, code })).status).toBe(401);
  expect(await world.database.staffSession.count()).toBe(0);
});

test("an address nobody invited cannot become staff", async () => {
  const { world, admin } = await openApps();
  const before = await world.database.staffUser.count();
  const { token, code } = await admin.services.auth.createSignInSecrets("intruder@example.com");
  expect((await postForm(admin, "/sign-in/confirm", { token })).status).toBe(401);
  expect((await postForm(admin, "/sign-in/confirm", { email: "intruder@example.com", code })).status).toBe(
    401,
  );
  expect(await world.database.staffUser.count()).toBe(before);
});
