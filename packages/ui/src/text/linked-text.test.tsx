import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LinkedText } from "./linked-text.tsx";

const drawn = (text: string) => renderToStaticMarkup(<LinkedText text={text} />);

test("an address becomes a link, without the sign that ends its sentence", () => {
  expect(drawn("Read https://shop.example/new. Thanks!")).toContain(
    '<a href="https://shop.example/new" rel="nofollow noopener"',
  );
  expect(drawn("Read https://shop.example/new. Thanks!")).toContain("</a>. Thanks!");
});

test.each(["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))"])(
  "%s stays text",
  (payload) => {
    expect(drawn(payload)).not.toMatch(/<(?!\/?p)/u);
  },
);

test("markup does not hide in an address", () => {
  const html = drawn('https://shop.example/"onmouseover="alert(1)');
  expect(html).toContain('href="https://shop.example/"');
  expect(html).not.toContain('onmouseover="');
});
