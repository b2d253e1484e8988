import fc from "fast-check";
import { at } from "../numbers/at.ts";
import { evenly } from "../numbers/evenly.ts";
import { days, ideaOf, purchaseOf, referralOf, takeBackOf, touchOf } from "./sample-facts.ts";
import { referralEvidences, touchKinds, valuePartNames, type ValueFacts } from "./value-facts.ts";

/** Facts for properties: six people, no circles of referrals, everything before day 501. */
export const people = ["A", "B", "C", "D", "E", "F"];
export const asOf = days(1_000);
export const person = fc.constantFrom(...people);
const day = fc.integer({ min: 0, max: 500 });

/** Somebody is only referred by somebody earlier in the list, so that no circle arises. */
const referral = fc
  .tuple(
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 1, max: 5 }),
    fc.constantFrom(...referralEvidences),
    day,
  )
  .filter(([referrer, referee]) => referrer < referee)
  .map(([referrer, referee, evidence, onDay]) =>
    referralOf(at(people, referrer), at(people, referee), evidence, {
      id: `ref_${referee}_${onDay}`,
      occurredAt: days(onDay),
    }),
  );
const purchase = fc
  .tuple(
    person,
    fc.integer({ min: 0, max: 1e9 }),
    evenly(0, 1),
    day,
    fc.array(fc.integer({ min: -1e4, max: 1e6 }), { maxLength: 2 }),
  )
  .map(([customerId, capturedMinor, marginRate, onDay, back]) =>
    purchaseOf(customerId, capturedMinor, {
      id: `pur_${customerId}_${onDay}`,
      marginRate,
      occurredAt: days(onDay),
      takeBacks: back.map((amountMinor, index) => takeBackOf(amountMinor, days(onDay + index))),
    }),
  );
const touch = fc
  .tuple(person, person, fc.constantFrom(...touchKinds), day)
  .map(([owner, buyer, kind, onDay]) =>
    touchOf(owner, buyer, kind, { id: `tch_${owner}_${buyer}_${kind}_${onDay}`, occurredAt: days(onDay) }),
  );
const idea = fc
  .tuple(evenly(0, 0.3), fc.array(person, { maxLength: 2 }), fc.array(person, { maxLength: 2 }), day)
  .map(([fraction, originators, refiners, onDay]) =>
    ideaOf(fraction, originators, refiners, { id: `ide_${onDay}`, shippedAt: days(onDay) }),
  );
const cost = fc
  .tuple(person, fc.integer({ min: -500, max: 5_000 }), fc.nat())
  .map(([customerId, amountMinor, nonce]) => ({
    id: `cst_${nonce}`,
    customerId,
    amountMinor,
    occurredAt: 0,
    recordedAt: 0,
  }));
const byId = { selector: ({ id }: { id: string }) => id };
export const facts: fc.Arbitrary<ValueFacts> = fc.record({
  purchases: fc.uniqueArray(purchase, { ...byId, maxLength: 8 }),
  referrals: fc.uniqueArray(referral, { ...byId, maxLength: 6 }),
  touches: fc.uniqueArray(touch, { ...byId, maxLength: 12 }),
  ideas: fc.uniqueArray(idea, { ...byId, maxLength: 3 }),
  servingCosts: fc.uniqueArray(cost, { ...byId, maxLength: 3 }),
  rewards: fc.uniqueArray(
    fc.tuple(cost, fc.constantFrom(...valuePartNames)).map(([reward, part]) => ({ ...reward, part })),
    { ...byId, maxLength: 3 },
  ),
});
