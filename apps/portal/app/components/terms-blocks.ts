/** A stretch of the terms: a heading, sentences, or a list of them. */
export type TermsBlock =
  | { kind: "heading"; text: string }
  | { kind: "text"; text: string }
  | { kind: "list"; items: string[] };

/**
 * Reads the terms' plain text: an empty line ends a stretch, lines that begin with "- " are a list, and a line right
 * above a list is its heading. No word is lost, since people agree to the whole of it.
 */
export function readTermsBlocks(body: string): TermsBlock[] {
  return body.split(/\n\s*\n/).flatMap((stretch) => {
    const lines = stretch
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    const items = lines.filter(isItem).map((line) => line.slice(2));
    const texts = lines
      .filter((line) => !isItem(line))
      .map((text) => ({ kind: items.length > 0 ? ("heading" as const) : ("text" as const), text }));
    return items.length > 0 ? [...texts, { kind: "list" as const, items }] : texts;
  });
}

const isItem = (line: string): boolean => line.startsWith("- ");
