import { defaultReviewAsking, mailedAskKinds, type AskKind } from "@worth/contracts";
import {
  askForReviews,
  askGroup,
  askQuestion,
  createConsultation,
  decideTalk,
  getNextAsk,
  inviteToBetaGroup,
  saveDestination,
  saveProductAsking,
} from "@worth/domain";
import { createBetaGroup, createPurchase, createStaff } from "@worth/factories";
import { openReviews, readMails } from "../reviews/review-scene.ts";

const dayMs = 86_400_000;

/** Everything somebody is asked for by mail: the kinds of asks, and the one that leads to another site. */
export const waysToAsk = [...mailedAskKinds, "elsewhere"] as const;
type WayToAsk = (typeof waysToAsk)[number];

/** The kind of ask a way spends. */
export const kindOf = (way: WayToAsk): AskKind => (way === "elsewhere" ? "review" : way);

/**
 * Mary, who owns the shoe and is in a beta group, may be asked so many times a year. Each way to ask somebody is as the
 * product plays it; what she is asked is told by her mails.
 */
export async function openAsks({ mostAsksAYear }: { mostAsksAYear: number }) {
  const scene = await openReviews({ now: new Date(Date.now() - 60 * dayMs) });
  const { database, deps, clock, mary, otto, staff: reviewer, productId } = scene;
  const { staffId } = await createStaff(database, { role: "manager", email: "manager@staff.example" });
  const manager = { kind: "staff", staffId, role: "manager" } as const;
  await database.reviewAsking.create({
    data: { id: "reviews", ...defaultReviewAsking, daysAfter: 1, hasReminder: false, mostAsksAYear },
  });
  const buy = () =>
    createPurchase(database, {
      customerId: mary.customerId,
      lines: [{ productId, amountMinor: 100_00 }],
      occurredAt: clock.now(),
    });
  await buy();
  clock.travel({ days: 2 });
  const { groupId } = await createBetaGroup(database, { joinedIds: [mary.customerId] });
  const { groupId: otherId } = await createBetaGroup(database, { name: "Another group" });
  const ways: Record<WayToAsk, () => Promise<unknown>> = {
    review: () => askForReviews(deps),
    async elsewhere() {
      const site = { destinationId: null, name: "Fair Reviews", url: "https://reviews.example/us" };
      await saveDestination(deps, manager, { ...site, allowsIncentive: false, isOn: true });
      const { id: destinationId } = await database.reviewDestination.findFirstOrThrow();
      await saveProductAsking(deps, manager, { productId, isAsked: true, daysAfter: 1, destinationId });
      await askForReviews(deps);
    },
    async answer() {
      const body = "Does it fit a wide foot?";
      const { questionId } = await askQuestion(deps, otto, { productId, body, isDoubtful: false });
      await decideTalk(deps, reviewer, { kind: "question", postId: questionId, outcome: "published" });
    },
    beta: () => inviteToBetaGroup(deps, manager, { groupId: otherId }),
    async consult() {
      const created = await createConsultation(deps, manager, {
        groupId,
        question: "Which first?",
        body: "",
        closesAt: new Date(clock.now().getTime() + dayMs).toISOString(),
        options: ["Maps", "Routes"],
      });
      await askGroup(deps, created);
    },
  };
  const mailsToMary = async () => {
    const mails = await readMails(scene);
    return mails.filter(({ to }) => to === "mary@example.com").map(({ template }) => template);
  };
  const countAsks = () => database.ask.count({ where: { customerId: mary.customerId } });
  const isAskedNext = async () => (await getNextAsk(deps, mary)).ask !== null;
  return { ...scene, manager, ways, mailsToMary, countAsks, isAskedNext };
}
