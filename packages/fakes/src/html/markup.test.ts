import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "./markup.ts";

test("no value can open a tag or leave its attribute", () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const inside = html`<b title="${value}">${value}</b>`.markup.slice('<b title="'.length, -"</b>".length);
      expect(inside.replace('">', "")).not.toMatch(/[<>"']/);
    }),
  );
});

test("markup, lists of it and nothing are put in as they are", () => {
  const items = [html`<i>${1}</i>`, html`<i>${"&"}</i>`];
  expect(html`<b>${items}${null}</b>`.markup).toBe("<b><i>1</i><i>&amp;</i></b>");
});
