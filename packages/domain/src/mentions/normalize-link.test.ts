import { expect, test } from "vitest";
import { normalizeLink } from "./normalize-link.ts";

test("one page under many spellings is one page", () => {
  const spellings = [
    "https://blog.example/boots",
    "http://blog.example/boots",
    "https://BLOG.Example:443/boots/",
    "https://www.blog.example/boots#comments",
    "https://blog.example/boots?utm_source=x&utm_medium=post",
    "https://blog.example/boots?fbclid=123&gclid=4",
    "https://reader:secret@blog.example/boots",
  ];
  expect(new Set(spellings.map(normalizeLink))).toEqual(new Set(["https://blog.example/boots"]));
});

test("other paths, other case in a path and other parameters are other pages", () => {
  const others = [
    "https://blog.example/boots",
    "https://blog.example/Boots",
    "https://blog.example/boots/2",
    "https://blog.example/boots?id=1",
    "https://blog.example/boots?id=2",
    "https://shop.blog.example/boots",
    "https://groups.example/list#!topic/a",
    "https://groups.example/list#!topic/b",
    "https://app.example/#/posts/1",
    "https://app.example/#/posts/2",
  ];
  expect(new Set(others.map(normalizeLink)).size).toBe(others.length);
});

test("parameters in another order are the same page", () => {
  expect(normalizeLink("https://v.example/watch?v=1&t=2")).toBe(
    normalizeLink("https://v.example/watch?t=2&v=1"),
  );
});
