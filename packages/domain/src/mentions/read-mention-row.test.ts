import { expect, test } from "vitest";
import { findColumns, readMentionRow } from "./read-mention-row.ts";

const columns = findColumns(["Email", "Date", "kind", "Channel", "link", "audience", "note"]);

test("a row is read by the names of its columns, in any order and spelling of a kind", () => {
  const cells = [
    "mary@example.com",
    "2026-05-04",
    "Case study",
    "In person",
    "https://a.example/b",
    "1,200",
    "",
  ];
  expect(readMentionRow({ lineNumber: 2, cells }, columns)).toEqual({
    lineNumber: 2,
    email: "mary@example.com",
    words: {
      kind: "case_study",
      channel: "in_person",
      url: "https://a.example/b",
      audience: 1_200,
      note: "",
      saidOn: "2026-05-04",
    },
    problems: [],
  });
});

test("everything that is wrong with a row is told, each with what stood there", () => {
  const cells = ["mary@example.com", "4 May", "shout", "", "javascript:alert(1)", "many", ""];
  const { words, problems } = readMentionRow({ lineNumber: 7, cells }, columns);
  expect(words).toBeNull();
  expect(problems.map(({ column, problem, value }) => [column, problem, value])).toEqual([
    ["kind", "bad_kind", "shout"],
    ["channel", "bad_channel", ""],
    ["link", "bad_link", "javascript:alert(1)"],
    ["audience", "bad_audience", "many"],
    ["date", "bad_date", "4 May"],
  ]);
});
