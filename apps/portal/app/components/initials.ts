/** One or two letters for a person's picture: of the first and the last word of their name. */
export function initialsOf(displayName: string): string {
  const words = displayName.split(/[\s@.]+/).filter((word) => word !== "");
  const shown = words.length > 1 ? [words[0], words.at(-1)] : words;
  return shown.map((word = "") => firstLetter(word)).join("") || "?";
}

/** What a reader sees as one letter may be several characters. */
function firstLetter(word: string): string {
  const [first] = new Intl.Segmenter().segment(word);
  return first?.segment.toUpperCase() ?? "";
}
