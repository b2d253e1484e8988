import type { MemberReferralOutput } from "@worth/contracts";
import { expect, test } from "vitest";
import { timelineSteps } from "./timeline-steps.ts";

type State = MemberReferralOutput["state"];

/** A referral that went through these states, one a day. */
function referralThrough(...states: [State, ...State[]]) {
  const steps = states.map((state, day) => ({
    state,
    reason: state === "stopped" ? ("refunded" as const) : null,
    occurredAt: `2026-11-0${day + 1}T10:00:00.000Z`,
  }));
  return { state: states.at(-1) ?? states[0], steps };
}

const told = (...states: [State, ...State[]]) =>
  timelineSteps(referralThrough(...states)).map(({ kind, state }) => `${kind} ${state}`);

test("a friend who joined has everything else before them", () => {
  expect(told("joined")).toEqual(["joined current", "bought todo", "held todo", "rewarded todo"]);
});

test("the purchase and the hold it starts are two lines of the same moment", () => {
  const lines = timelineSteps(referralThrough("joined", "on_hold"));
  expect(lines.map(({ kind }) => kind)).toEqual(["joined", "bought", "held", "rewarded"]);
  expect(lines[1]?.occurredAt).toBe(lines[2]?.occurredAt);
});

test("a refund that failed is told: stopped, then on hold again, with one purchase", () => {
  expect(told("joined", "on_hold", "stopped", "on_hold", "rewarded")).toEqual([
    "joined done",
    "bought done",
    "held done",
    "stopped stopped",
    "held done",
    "rewarded done",
  ]);
});

test("nothing comes after a refusal", () => {
  expect(told("refused")).toEqual(["refused stopped"]);
});
