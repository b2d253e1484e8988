import { House } from "lucide-react";
import { expect, test } from "vitest";
import { CopyField } from "../actions/copy-field.tsx";
import { ShareButton } from "../actions/share-button.tsx";
import { Steps } from "../data/steps.tsx";
import { Progress } from "../feedback/progress.tsx";
import { UndoToast } from "../feedback/undo-toast.tsx";
import { renderMarkup } from "../render-markup.tsx";
import { ValueBar } from "../value/value-bar.tsx";
import { WaterfallChart } from "../charts/waterfall-chart.tsx";
import { AdminShell } from "./admin-shell.tsx";
import { PortalShell } from "./portal-shell.tsx";

const account = {
  name: "Mary Sample",
  initials: "MS",
  links: [{ href: "/settings", label: "Settings" }],
  signOut: { action: "/sign-out", label: "Sign out" },
};
const parts = { own: 1, referral: 2, influence: 3, innovation: 4 };
const everything = (
  <>
    <CopyField id="link" label="Your link" value="https://trailhead.example/r/mary-4k2p" />
    <ShareButton label="Share" url="https://trailhead.example/r/mary-4k2p" />
    <Steps label="Leo" steps={[{ label: "On hold", state: "held" }]} />
    <Progress label="Import" done={1} total={4} text="1 of 4" />
    <UndoToast message="Snoozed" fields={{ id: "1" }} />
    <ValueBar amounts={parts} currency="USD" />
    <WaterfallChart title="Parts" parts={parts} netMinor={5} currency="USD" />
  </>
);
const portal = (
  <PortalShell
    brand={{ name: "Trailhead Club" }}
    navigation={[
      { href: "/home", label: "Home", icon: House },
      { href: "/more", label: "More", icon: House, covers: ["/perks", "/reviews/mine"] },
    ]}
    account={account}
  >
    {everything}
  </PortalShell>
);
const admin = (
  <AdminShell
    brand={{ name: "Worth" }}
    account={account}
    navigation={[[{ href: "/", label: "Triage", count: 12 }]]}
  >
    {everything}
  </AdminShell>
);

test.each([
  ["portal", portal],
  ["admin", admin],
])("nothing in the %s needs an inline style or script, which the content policy forbids", (_, page) => {
  const markup = renderMarkup(page, "/home");
  expect(markup).not.toMatch(/ style=/);
  expect(markup).not.toMatch(/<script| on[a-z]+=/);
});

test.each([
  ["portal", portal],
  ["admin", admin],
])("the %s can be walked by landmarks: a skip link first, one main, a named navigation", (_, page) => {
  const markup = renderMarkup(page, "/home");
  expect(markup).toMatch(/^<div[^>]*><a href="#content"/);
  expect(markup.match(/<main id="content"/g)).toHaveLength(1);
  expect(markup).toMatch(/<nav (?=[^>]*aria-label="Main")/);
});

/** The entry of the navigation that is marked at an address, and how. */
function markedAt(path: string): { href?: string; how?: string } {
  const links = renderMarkup(portal, path).match(/<a [^>]*aria-current="[^>]*>/g) ?? [];
  expect(links.length).toBeLessThanOrEqual(1);
  const [link = ""] = links;
  const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(link)?.[1] ?? "";
  return link === "" ? {} : { href: read("href"), how: read("aria-current") };
}

test("the page we are on is marked in the navigation", () => {
  expect(markedAt("/home")).toEqual({ href: "/home", how: "page" });
  expect(markedAt("/refer")).toEqual({});
});

test.each(["/perks", "/perks/prk_1", "/reviews/mine"])("%s marks the entry it is reached through", (path) => {
  expect(markedAt(path)).toEqual({ href: "/more", how: "true" });
});

test.each(["/perks-and-more", "/reviews"])("%s marks no entry: it is reached through none", (path) => {
  expect(markedAt(path)).toEqual({});
});

test("signing out is a post, so that no link can do it", () => {
  expect(renderMarkup(portal)).toMatch(/<form (?=[^>]*method="post")(?=[^>]*action="\/sign-out")/);
});

test("without scripts a link can be selected, and buttons that need scripts are absent", () => {
  const markup = renderMarkup(everything);
  expect(markup).toMatch(
    /<input (?=[^>]*readOnly="")(?=[^>]*value="https:\/\/trailhead\.example\/r\/mary-4k2p")/i,
  );
  expect(markup).not.toContain("Copy");
  expect(markup).not.toContain("Share");
});

test("a step says where it stands in words", () => {
  expect(renderMarkup(everything)).toMatch(/aria-current="step".*On hold<span[^>]*>, on hold</);
});
