import { createId, type RuleBody } from "@worth/contracts";
import { createCampaign, openReferralLink } from "@worth/domain";
import { createRewardRule, firstRuleIds } from "@worth/factories";
import type { World } from "../../world/create-world.ts";
import { joinProgramme } from "../../world/join-programme.ts";
import { startStory, type Story } from "../../world/start-story.ts";

export const owner = { kind: "staff", staffId: "stf_1", role: "owner" } as const;
export const anonymous = { kind: "anonymous" } as const;
const dayMs = 86_400_000;
type Reading = Pick<World, "database">;

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

type Autumn = { budgetMinor?: number | null; caps?: RuleBody["caps"] };

/** A campaign of these days, whose rule gives 500 points for a friend who comes by its link. */
export async function planAutumn(
  { database, deps, clock }: World,
  { budgetMinor = null, caps = [] }: Autumn = {},
) {
  const now = clock.now();
  const autumn = {
    campaignId: "autumn",
    name: "Autumn",
    startsOn: dayOf(new Date(now.getTime() - 10 * dayMs)),
    endsOn: dayOf(new Date(now.getTime() + 10 * dayMs)),
    budgetMinor,
    steps: [],
  };
  await createCampaign(deps, owner, autumn);
  const { ruleId } = await createRewardRule(database, {
    id: createId("rewardRule"),
    name: "For a friend in autumn",
    body: {
      amount: { kind: "points", points: 500 },
      conditions: { campaignId: "autumn" },
      caps,
      isAboveBoundConfirmed: true,
    },
  });
  return { autumn, ruleId };
}

/** Mary's story in the days of that campaign. */
export async function startAutumn(terms: Autumn = {}) {
  const story = await startStory();
  return { story, ...(await planAutumn(story.world, terms)) };
}

/** The programme's own rules rest, so that one rule alone takes from budgets. */
export const restOthers = ({ database }: Reading) =>
  database.rewardRule.updateMany({
    where: { id: { in: [firstRuleIds.referrer, firstRuleIds.friend] } },
    data: { state: "paused" },
  });

/** A friend opens Mary's link for a campaign, as their browser then remembers it, and joins. */
export async function joinBy({ world, deps, mary }: Story, email: string, campaign: string | undefined) {
  const opened = await openReferralLink(deps, anonymous, { code: mary.code, campaign });
  const campaignId = opened.campaign?.id ?? null;
  const openedLink = { code: mary.code, openedAt: world.clock.now(), campaignId };
  return joinProgramme(world, { email, openedLink });
}

export async function pay({ stripe, drain }: Story, email: string): Promise<string> {
  const { id } = stripe.play.createCustomer({ email });
  stripe.play.payCharge({ customerId: id, amountMinor: 200_00, currency: "usd" });
  await stripe.webhooksSettled();
  await drain();
  const [charge] = stripe.list("charge");
  if (!charge) throw new Error("The payment left no charge.");
  return charge.id;
}

export const rewardsOf = ({ database }: Reading, ruleId: string) =>
  database.reward.findMany({ where: { ruleId }, select: { campaignId: true, amount: true, state: true } });

/** What is taken of the campaign's budget. */
export const spentOf = async ({ database }: Reading): Promise<number> =>
  (await database.rewardBudget.findUniqueOrThrow({ where: { id: "autumn" } })).spentMinor;
