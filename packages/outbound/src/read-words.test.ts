import { expect, test } from "vitest";
import { readWords } from "./read-words.ts";

const wordsOf = (html: string, contentType = "text/html; charset=utf-8") =>
  readWords({ body: new TextEncoder().encode(html), contentType });

test("what a page says of itself goes before its title, and scripts are no words", () => {
  const html = `<!doctype html><html><head><title>Site | Home</title>
    <meta property="og:title" content="A year in &quot;Trail&quot; boots"><meta name="author" content="Mary Sample">
    <meta name="description" content="They last."></head>
    <body><script>var secret = 1</script><article><p>I love them.</p><style>p{}</style></article></body></html>`;
  expect(wordsOf(html)).toEqual({
    title: 'A year in "Trail" boots',
    author: "Mary Sample",
    text: "They last.\nI love them.",
  });
});

test("a page that says nothing has its title, and a profile's address is no name", () => {
  const html = `<title>Just &lt;b&gt;boots&lt;/b&gt;</title><meta property="article:author" content="https://x.example/mary">`;
  expect(wordsOf(html)).toMatchObject({ title: "Just <b>boots</b>", author: "" });
});

test("a page in another alphabet is read as it says, and an unknown one is not refused", () => {
  const body = Uint8Array.from([0x3c, 0x74, 0x69, 0x74, 0x6c, 0x65, 0x3e, 0x63, 0x61, 0x66, 0xe9]);
  expect(readWords({ body, contentType: "text/html; charset=iso-8859-1" }).title).toBe("café");
  expect(readWords({ body, contentType: "text/html; charset=nothing-known" }).title).toMatch(/^caf/);
});

test("half a page, or none, breaks nothing", () => {
  for (const html of [
    "",
    "<",
    "<title",
    "<meta property=og:title",
    "<article><p>",
    "\u0000",
    "<".repeat(10_000),
  ])
    expect(() => wordsOf(html)).not.toThrow();
});
