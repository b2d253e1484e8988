import type { AskChoices, NextAskOutput } from "@worth/contracts";

/** What word of mouth can grow by, as the levers are called. */
export type Room = "referral" | "influence" | "innovation";

type About = { id: string; name: string };

/** All that decides what a member is asked for on their own pages. */
export type AskFacts = {
  isDetractor: boolean;
  /** Which kinds of asks they take. */
  takes: Pick<AskChoices, "review" | "answer" | "refer" | "vote">;
  /** They said "not now", were asked lately, or as often as the budget allows. */
  isResting: boolean;
  /** Where they have most headroom, first. */
  rooms: readonly Room[];
  /** A question about something they own, that nobody answered yet. */
  question: { id: string; body: string; productName: string } | null;
  /** Something they own and have not reviewed. */
  product: About | null;
  /** An idea people vote for, and they have not. */
  idea: { id: string; title: string } | null;
};

/**
 * The one thing a member is asked for, or nothing: where they have most headroom and there is something to do. Whoever
 * would not recommend us is never asked to; what they think decides nothing else, reviews least of all. A kind of ask
 * they turned off is not theirs, wherever it would stand.
 */
export function chooseNextAsk({ isResting, rooms, ...facts }: AskFacts): NextAskOutput | null {
  if (isResting) return null;
  for (const room of rooms) {
    const ask = askFor(room, facts);
    if (ask) return ask;
  }
  return null;
}

function askFor(room: Room, facts: Omit<AskFacts, "isResting" | "rooms">): NextAskOutput | null {
  const { isDetractor, takes, question, product, idea } = facts;
  if (room === "referral") return isDetractor || !takes.refer ? null : { kind: "refer" };
  if (room === "innovation")
    return idea && takes.vote ? { kind: "vote", ideaId: idea.id, title: idea.title } : null;
  if (question && takes.answer)
    return {
      kind: "answer",
      questionId: question.id,
      question: question.body,
      productName: question.productName,
    };
  if (!takes.review) return null;
  return product && { kind: "review", productId: product.id, productName: product.name };
}
