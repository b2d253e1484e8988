/** Text that is already safe to put into a page. Only `html` makes it. */
export type Markup = { readonly markup: string };

export type Slot = string | number | Markup | readonly Markup[] | null;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? "");

const renderSlot = (slot: Slot): string => {
  if (slot === null) return "";
  if (typeof slot === "string") return escapeText(slot);
  if (typeof slot === "number") return String(slot);
  if ("markup" in slot) return slot.markup;
  return slot.map((part) => part.markup).join("");
};

/** Tagged template for pages: every value is escaped unless it is markup itself. Attribute values need quotes. */
export const html = (parts: TemplateStringsArray, ...slots: Slot[]): Markup => ({
  markup: parts.map((part, index) => part + renderSlot(slots[index] ?? null)).join(""),
});
