import { createId } from "@worth/contracts";
import { expect, test } from "vitest";
import { addressOfCause } from "./address-of-cause.ts";

const referralId = createId("referral");

test("a line of a year with us leads to where it stands since when somebody is a member", () => {
  expect(addressOfCause({ kind: "act", trigger: "anniversary", subject: null })).toBe("/settings");
});

test("a line of a mission's step leads to the missions", () => {
  expect(addressOfCause({ kind: "act", trigger: "mission_step_done", subject: null })).toBe("/missions");
});

test("a referral's line leads the one who recommended to their friends, and the friend home", () => {
  const referral = { kind: "referral", referralId, name: "Leo" } as const;
  expect(addressOfCause({ ...referral, side: "referrer" })).toBe("/refer");
  expect(addressOfCause({ ...referral, side: "friend" })).toBe("/home");
});

test("what was said leads to where it is, and what is gone leads nowhere", () => {
  const act = { kind: "act", trigger: "act_approved" } as const;
  const mentionId = createId("mention");
  expect(addressOfCause({ ...act, subject: { kind: "mention", mentionId } })).toBe("/mentions");
  expect(addressOfCause({ ...act, subject: null })).toBeNull();
});
