import { expect, test } from "vitest";
import { defaultValuePolicy } from "./default-value-policy.ts";
import { explainValue } from "./explain-value.ts";
import { netRange } from "./net-range.ts";
import type { ValueFacts } from "./value-facts.ts";
import { valueParts } from "./value-parts.ts";

const at = Date.UTC(2026, 0, 1);
const referral = (refereeId: string, referrerId: string) => ({
  id: `${referrerId}-${refereeId}`,
  refereeId,
  referrerId,
  evidence: "lead" as const,
  occurredAt: at,
  recordedAt: at,
});

/** A chain of four, each worked as a lead (q = .8). */
const chain: ValueFacts = {
  purchases: [
    {
      id: "p",
      customerId: "buyer",
      occurredAt: at,
      recordedAt: at,
      capturedMinor: 900_00,
      marginRate: 1,
      productIds: [],
      takeBacks: [],
    },
  ],
  referrals: [referral("upper", "top"), referral("middle", "upper"), referral("buyer", "middle")],
  touches: [],
  ideas: [],
  servingCosts: [],
  rewards: [],
};

test("a range cannot be had of an impossible policy", () => {
  const policy = { ...defaultValuePolicy, sharedCap: 2 };
  expect(() => netRange(chain, policy, at, ["middle"])).toThrow("sharedCap: must lie between 0 and 1");
});

test("somebody in the middle of a chain, worth most in between, stays within the range shown", () => {
  const net = valueParts(explainValue(chain, defaultValuePolicy, at), "middle").net.totalMinor;
  const range = netRange(chain, defaultValuePolicy, at, ["middle"]).get("middle");
  expect(net).toBe(225_60);
  // With q = 1 on every edge it is 225.00; the peak lies near q = .9.
  expect(range).toEqual({ lowMinor: 178_13, highMinor: 228_83 });
});
