import { expect, test } from "vitest";
import { anniversariesBetween } from "./anniversaries.ts";

const between = (joined: string, from: string, until: string) =>
  anniversariesBetween(new Date(joined), { from: new Date(from), until: new Date(until) }).map(
    ({ at, years }) => `${at.toISOString().slice(0, 10)} ${years}`,
  );

test("every year since joining that ends in the window is an anniversary", () => {
  expect(between("2022-03-10T08:00:00Z", "2023-01-01", "2026-01-01")).toEqual([
    "2023-03-10 1",
    "2024-03-10 2",
    "2025-03-10 3",
  ]);
});

test("the day of joining itself is none, nor is a day at the end of the window", () => {
  expect(between("2024-03-10", "2024-01-01", "2025-03-10")).toEqual([]);
  expect(between("2024-03-10", "2024-01-01", "2025-03-11")).toEqual(["2025-03-10 1"]);
});

test("who joined on 29 February has theirs on 1 March in other years", () => {
  expect(between("2024-02-29", "2024-01-01", "2029-01-01")).toEqual([
    "2025-03-01 1",
    "2026-03-01 2",
    "2027-03-01 3",
    "2028-02-29 4",
  ]);
});
