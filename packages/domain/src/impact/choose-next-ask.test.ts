import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseNextAsk, type AskFacts, type Room } from "./choose-next-ask.ts";

const rooms = fc.shuffledSubarray<Room>(["referral", "influence", "innovation"]);
const facts: fc.Arbitrary<AskFacts> = fc.record({
  isDetractor: fc.boolean(),
  isResting: fc.boolean(),
  takes: fc.record({
    review: fc.boolean(),
    answer: fc.boolean(),
    refer: fc.boolean(),
    vote: fc.boolean(),
  }),
  rooms,
  question: fc.option(fc.constant({ id: "qst_1", body: "Does it fit?", productName: "Shoe" })),
  product: fc.option(fc.constant({ id: "prd_1", name: "Shoe" })),
  idea: fc.option(fc.constant({ id: "ide_1", title: "A wider one" })),
});

test("nobody who rests is asked for anything", () => {
  fc.assert(
    fc.property(facts, (of) => {
      expect(chooseNextAsk({ ...of, isResting: true })).toBeNull();
    }),
  );
});

test("whoever would not recommend us is never asked to", () => {
  fc.assert(
    fc.property(facts, (of) => {
      expect(chooseNextAsk({ ...of, isDetractor: true })?.kind).not.toBe("refer");
    }),
  );
});

test("what somebody thinks of us changes nothing but whether they are asked to refer", () => {
  const rest = facts.map((of) => ({ ...of, rooms: of.rooms.filter((room) => room !== "referral") }));
  fc.assert(
    fc.property(rest, (of) => {
      const asDetractor = chooseNextAsk({ ...of, isDetractor: true });
      expect(asDetractor).toEqual(chooseNextAsk({ ...of, isDetractor: false }));
    }),
  );
});

test("what somebody turned off is not asked of them, and the next best thing is", () => {
  fc.assert(
    fc.property(facts, (of) => {
      const ask = chooseNextAsk({ ...of, takes: { ...of.takes, review: true, answer: false } });
      expect(ask?.kind).not.toBe("answer");
      expect(ask).toEqual(
        chooseNextAsk({ ...of, takes: { ...of.takes, review: true, answer: true }, question: null }),
      );
      expect(chooseNextAsk({ ...of, takes: { ...of.takes, review: false, answer: true } })?.kind).not.toBe(
        "review",
      );
    }),
  );
});

test("who does not want to be asked for a friend or a vote is not", () => {
  fc.assert(
    fc.property(facts, (of) => {
      expect(chooseNextAsk({ ...of, takes: { ...of.takes, refer: false } })?.kind).not.toBe("refer");
      expect(chooseNextAsk({ ...of, takes: { ...of.takes, vote: false } })?.kind).not.toBe("vote");
    }),
  );
});

test("what is asked for is there to be done, where there is most headroom", () => {
  const takes = { review: true, answer: true, refer: true, vote: true };
  const nothing = { isDetractor: false, isResting: false, takes, question: null, product: null, idea: null };
  expect(chooseNextAsk({ ...nothing, rooms: ["innovation", "influence", "referral"] })).toEqual({
    kind: "refer",
  });
  const product = { id: "prd_1", name: "Shoe" };
  expect(chooseNextAsk({ ...nothing, product, rooms: ["influence", "referral"] })).toMatchObject({
    kind: "review",
    productId: "prd_1",
  });
  const question = { id: "qst_1", body: "Does it fit?", productName: "Shoe" };
  expect(chooseNextAsk({ ...nothing, product, question, rooms: ["influence"] })?.kind).toBe("answer");
});
