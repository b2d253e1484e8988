import { createId, undoMinutes, type MentionWordsInput } from "@worth/contracts";
import { decideMention, dispatchPage, enterMention, settleQueue, type PageReading } from "@worth/domain";
import { createMember, createRewardRule, createStaff } from "@worth/factories";
import { createWorld } from "../../world/create-world.ts";
import { drainJobs } from "../../world/drain-jobs.ts";

const dayMs = 86_400_000;

/** A programme that gives points for any mention, two members, and somebody who decides. */
export async function openMentions() {
  const world = await createWorld({ now: new Date(Date.now() - 60 * dayMs) });
  const { database, deps, clock, url } = world;
  await createRewardRule(database, {
    id: createId("rewardRule"),
    body: { trigger: "mention_approved", side: "actor", amount: { kind: "points", points: 100 } },
  });
  const actorOf = ({ customerId }: { customerId: string }) =>
    ({ kind: "member", userId: customerId, customerId }) as const;
  const mary = actorOf(
    await createMember(database, { displayName: "Mary Sample", email: "mary@example.com" }),
  );
  const otto = actorOf(
    await createMember(database, { displayName: "Otto Other", email: "otto@example.com" }),
  );
  const { staffId } = await createStaff(database, { role: "manager" });
  const staff = { kind: "staff", staffId, role: "manager" } as const;
  const saidOn = clock.now().toISOString().slice(0, 10);
  const words: MentionWordsInput = {
    kind: "post",
    channel: "linkedin",
    url: "https://blog.example/boots",
    note: "",
    audience: 500,
    saidOn,
  };
  const enter = (more: Partial<MentionWordsInput> = {}, who: typeof mary = mary) =>
    enterMention(deps, who, { ...words, ...more });
  const decide = async (mentionId: string, decision: Parameters<typeof decideMention>[2]["decision"]) => {
    await decideMention(deps, staff, { mentionId, decision });
    clock.travel({ minutes: undoMinutes + 1 });
    await settleQueue(deps);
  };
  /** Reads every page that waits, as if all of them said this. */
  const readPages = (reading: PageReading) =>
    drainJobs(url, {
      "mention.read": (data) => dispatchPage({ database, pages: { read: async () => reading } }, data),
    });
  const pointsOf = ({ customerId }: { customerId: string }) =>
    database.reward.aggregate({ where: { customerId, unit: "points" }, _sum: { amount: true } });
  return { ...world, mary, otto, staff, words, enter, decide, readPages, pointsOf };
}
