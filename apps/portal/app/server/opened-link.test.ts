import { portalContext } from "@worth/api";
import { createCookie, RouterContextProvider } from "react-router";
import { expect, test, vi } from "vitest";
import { openedLinkNote } from "./opened-link.ts";

const day = 86_400_000;

/** A request of a browser that holds a cookie, to a portal that signs with `cookieSecret`. */
function requestWith(cookie: string, { origin = "http://localhost", cookieSecret = "ours" } = {}) {
  const context = new RouterContextProvider();
  const unused = {} as never;
  context.set(portalContext, { api: unused, signIn: unused, portalUrl: origin, cookieSecret });
  return { request: new Request(`${origin}/join`, { headers: { cookie } }), context };
}

const pairOf = (setCookie: string): string => setCookie.split(";", 1)[0] ?? "";

test("the note of an opened link comes back with the moment it was opened", async () => {
  const before = Date.now();
  const set = await openedLinkNote(requestWith(""), 90).remember("mary-4k2pw7xq");
  const opened = await openedLinkNote(requestWith(pairOf(set)), 90).read();
  expect(opened?.code).toBe("mary-4k2pw7xq");
  expect(opened?.openedAt.getTime()).toBeGreaterThanOrEqual(before);
});

test("it keeps the campaign the link was opened for, and none when there was none", async () => {
  const noteOf = async (campaignId?: string) => {
    const set = await openedLinkNote(requestWith(""), 90).remember("mary-4k2pw7xq", campaignId);
    return openedLinkNote(requestWith(pairOf(set)), 90).read();
  };
  expect(await noteOf("autumn")).toMatchObject({ code: "mary-4k2pw7xq", campaignId: "autumn" });
  expect(await noteOf()).toMatchObject({ campaignId: null });
});

test("no script can read it, no other site can send it with a form, and it lasts as long as the window", async () => {
  const set = await openedLinkNote(requestWith(""), 90).remember("mary-4k2pw7xq");
  expect(set).toContain(`Max-Age=${90 * 86_400}`);
  expect(set).toMatch(/HttpOnly.*SameSite=Lax/);
  const secure = await openedLinkNote(requestWith("", { origin: "https://club.example" }), 90).remember(
    "mary-4k2pw7xq",
  );
  expect(secure).toMatch(/^__Host-.*Secure/);
});

test("a note that is older than the window counts no more, whatever the browser kept", async () => {
  const set = await openedLinkNote(requestWith(""), 90).remember("mary-4k2pw7xq");
  vi.useFakeTimers({ now: Date.now() + 91 * day });
  try {
    expect(await openedLinkNote(requestWith(pairOf(set)), 90).read()).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});

test("a note somebody else wrote counts as none", async () => {
  const foreign = openedLinkNote(requestWith("", { cookieSecret: "theirs" }), 90);
  const set = await foreign.remember("mallory-4k2pw7xq");
  expect(await openedLinkNote(requestWith(pairOf(set)), 90).read()).toBeUndefined();
  const unsigned = await createCookie("member.opened-link").serialize({ code: "mary-4k2pw7xq", openedAt: 1 });
  expect(await openedLinkNote(requestWith(pairOf(unsigned)), 90).read()).toBeUndefined();
});
