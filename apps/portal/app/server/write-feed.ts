import type { ChangelogEntryOutput } from "@worth/contracts";

type Entry = Pick<ChangelogEntryOutput, "id" | "title" | "body" | "publishedAt" | "correctedAt">;

type Feed = { portalUrl: string; title: string; author: string; entries: readonly Entry[] };

/** When there was nothing to tell yet. */
const beginning = "1970-01-01T00:00:00.000Z";

/**
 * A feed in Atom (RFC 4287), whose texts are text and not markup: a reader shows `<b>` as it was typed. Its ids are the
 * addresses of the entries, so that a correction is the same entry, told later.
 */
export function writeFeed({ portalUrl, title, author, entries }: Feed): string {
  const feedUrl = `${portalUrl}/changelog.xml`;
  const changes = entries.map(changedAt).toSorted();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element("id", feedUrl),
    element("title", title),
    element("updated", changes.at(-1) ?? beginning),
    `<author>${element("name", author)}</author>`,
    link("self", feedUrl),
    link("alternate", `${portalUrl}/changelog`),
    ...entries.map((entry) => writeEntry(portalUrl, entry)),
    "</feed>",
    "",
  ].join("\n");
}

function writeEntry(portalUrl: string, entry: Entry): string {
  const url = `${portalUrl}/changelog/${entry.id}`;
  return [
    "<entry>",
    element("id", url),
    element("title", entry.title),
    link("alternate", url),
    element("published", entry.publishedAt),
    element("updated", changedAt(entry)),
    element("content", entry.body),
    "</entry>",
  ].join("\n");
}

const changedAt = ({ publishedAt, correctedAt }: Entry): string => correctedAt ?? publishedAt;

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const link = (rel: string, url: string): string => `<link rel="${rel}" href="${escapeXml(url)}"/>`;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text within XML 1.0, which knows no control characters and none of the two that end a plane of Unicode. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");
}
