import { expect, test } from "vitest";
import { writeFeed } from "./write-feed.ts";

const day = "2026-03-01T09:00:00.000Z";
const later = "2026-03-02T09:00:00.000Z";
const feedOf = (title: string, body: string, correctedAt: string | null = null) =>
  writeFeed({
    portalUrl: "https://club.example",
    title: "What is new · Trail & Co",
    author: "Trail & Co",
    entries: [{ id: "chl_1", title, body, publishedAt: day, correctedAt }],
  });

/** The names of everything that is markup in the feed, and nothing that is text. */
const markupOf = (feed: string) =>
  new Set(Array.from(feed.matchAll(/<[/?]?([^\s/>?]+)/g), ([, name]) => name));
const known = new Set([
  "xml",
  "feed",
  "id",
  "title",
  "updated",
  "author",
  "name",
  "link",
  "entry",
  "published",
]);

test("a feed names itself, its entries by their addresses, and a correction as the same entry told later", () => {
  const feed = feedOf("Offline mode", "It works on the train.", later);
  expect(feed).toContain('<link rel="self" href="https://club.example/changelog.xml"/>');
  expect(feed).toContain("<id>https://club.example/changelog/chl_1</id>");
  expect(feed).toContain(`<published>${day}</published>\n<updated>${later}</updated>`);
  expect(feed).toContain("<name>Trail &amp; Co</name>");
  expect(markupOf(feed)).toEqual(new Set([...known, "content"]));
});

test("whatever a text holds, it stays text", () => {
  for (const nasty of [
    "<script>x</script>",
    "]]><b>",
    "</content></entry>",
    "&lt;b&gt;",
    "\u0000\uFFFE\u001B",
    "\"'",
  ])
    expect(markupOf(feedOf(nasty, nasty))).toEqual(new Set([...known, "content"]));
  expect(feedOf("a < b", "&lt;b&gt;")).toContain("<title>a &lt; b</title>");
  expect(feedOf("a", "&lt;b&gt;")).toContain("<content>&amp;lt;b&amp;gt;</content>");
  expect(feedOf("a\u0000\uFFFEb", "c")).toContain("<title>ab</title>");
});

test("a feed without entries is still one", () => {
  const empty = writeFeed({ portalUrl: "https://club.example", title: "New", author: "Club", entries: [] });
  expect(empty).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
});
