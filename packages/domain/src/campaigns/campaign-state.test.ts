import { expect, test } from "vitest";
import { campaignState } from "./campaign-state.ts";

const days = { startsOn: new Date("2026-10-01"), endsOn: new Date("2026-10-31"), closedAt: null };

test.each([
  ["2026-09-30T21:59:00Z", "coming"],
  ["2026-09-30T22:00:00Z", "running"],
  ["2026-10-31T22:59:00Z", "running"],
  ["2026-10-31T23:00:00Z", "over"],
])("a campaign of October in Stockholm is, at %s, %s", (at, state) => {
  expect(campaignState(days, new Date(at), "Europe/Stockholm")).toBe(state);
});

test("without an end it runs on until somebody closes it", () => {
  const closedAt = new Date("2027-01-01T12:00:00Z");
  const endless = { ...days, endsOn: null, closedAt };
  expect(campaignState(endless, new Date("2027-01-01T11:59:00Z"), "UTC")).toBe("running");
  expect(campaignState(endless, closedAt, "UTC")).toBe("closed");
});
