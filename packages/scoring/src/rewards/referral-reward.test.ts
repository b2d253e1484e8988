import fc from "fast-check";
import { expect, test } from "vitest";
import { evenly } from "../numbers/evenly.ts";
import { referralReward } from "./referral-reward.ts";

const whole = {
  capturedMinor: 100_00,
  netMinor: 100_00,
  marginRate: 1,
  incrementality: 1,
  promised: { referrerMinor: 25_00, friendMinor: 10_00 },
};

test("a purchase that is kept whole earns what was promised", () => {
  expect(referralReward(whole)).toEqual({ referrerMinor: 25_00, friendMinor: 10_00 });
});

test("a refund of half takes half of the reward back", () => {
  expect(referralReward({ ...whole, netMinor: 50_00 })).toEqual({ referrerMinor: 12_50, friendMinor: 5_00 });
});

test("a purchase taken back whole earns nothing", () => {
  expect(referralReward({ ...whole, netMinor: 0 })).toEqual({ referrerMinor: 0, friendMinor: 0 });
});

test("the bound of incrementality times margin cuts both sides in proportion", () => {
  const cut = referralReward({ ...whole, marginRate: 0.35, incrementality: 0.5 });
  expect(cut).toEqual({ referrerMinor: 12_50, friendMinor: 5_00 });
});

test("more left than was captured is refused, and so is a negative amount", () => {
  expect(() => referralReward({ ...whole, netMinor: 100_01 })).toThrow("netMinor: is more than was captured");
  expect(() => referralReward({ ...whole, netMinor: -1 })).toThrow("netMinor: must");
  const promised = { referrerMinor: 0.5, friendMinor: 0 };
  expect(() => referralReward({ ...whole, promised })).toThrow("referrerMinor: must");
  expect(() => referralReward({ ...whole, marginRate: 1.1 })).toThrow("marginRate: must");
  expect(() => referralReward({ ...whole, incrementality: -0.1 })).toThrow("incrementality: must");
});

test("together the sides never earn more than the bound nor more than was promised", () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });
  const fraction = evenly(0, 1);
  fc.assert(
    fc.property(
      amount,
      fraction,
      fraction,
      fraction,
      amount,
      amount,
      (captured, kept, margin, q, referrer, friend) => {
        const netMinor = Math.floor(captured * kept);
        const earned = referralReward({
          capturedMinor: captured,
          netMinor,
          marginRate: margin,
          incrementality: q,
          promised: { referrerMinor: referrer, friendMinor: friend },
        });
        expect(earned.referrerMinor + earned.friendMinor).toBeLessThanOrEqual(q * margin * netMinor);
        expect(earned.referrerMinor).toBeLessThanOrEqual(referrer);
        expect(earned.friendMinor).toBeLessThanOrEqual(friend);
      },
    ),
  );
});
