import type { PageWords } from "@worth/domain";
import { parse, type HTMLElement } from "node-html-parser";
import type { Fetched } from "./fetch-page.ts";

const longestLine = 500;
const longestText = 5_000;

/** What a page calls itself, who wrote it, and its first words; all of it text, none of it to be trusted. */
export function readWords({ body, contentType }: Fetched): PageWords {
  const page = parse(decode(body, contentType), {
    blockTextElements: { script: false, style: false, noscript: false },
  });
  const meta = (...names: string[]): string => {
    for (const name of names) {
      const found =
        page.querySelector(`meta[property="${name}"]`) ?? page.querySelector(`meta[name="${name}"]`);
      const content = found?.getAttribute("content")?.trim();
      if (content) return content.slice(0, longestLine);
    }
    return "";
  };
  const author = meta("author", "article:author", "twitter:creator");
  const description = meta("og:description", "description");
  return {
    title: meta("og:title", "twitter:title") || textOf(page.querySelector("title"), longestLine),
    // Some sites put the address of a profile where the name belongs.
    author: /^https?:\/\//i.test(author) ? "" : author,
    text: `${description}\n${textOf(page.querySelector("article") ?? page.querySelector("main"), longestText)}`,
  };
}

const textOf = (element: HTMLElement | null, longest: number): string =>
  (element?.structuredText ?? "").trim().slice(0, longest);

function decode(body: Uint8Array, contentType: string): string {
  const [, charset = "utf-8"] = /charset="?([\w-]+)/i.exec(contentType) ?? [];
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}
