import { ideaStages, usualBasisPoints, type CustomerIdeasOutput, type IdeaStage } from "@worth/contracts";
import { sqlOf, type Prisma, type Reader } from "@worth/db";
import { expectedInnovation, ideaCredits, ideaStageProbability } from "@worth/scoring";
import type { ProgrammePolicy } from "../value/current-policy.ts";
import { loadMargins } from "../value/margin-rate-of.ts";
import { toReportingCurrency } from "../value/to-reporting-currency.ts";
import { findCredits, listCreditedRoots, type Credit } from "./find-credits.ts";
import { readProductYears } from "./product-years.ts";

type About = { customerId: string; aliases: string[]; asOf: Date; currency: string; policy: ProgrammePolicy };

const stageNames = {
  submitted: "submitted",
  under_review: "reviewed",
  planned: "planned",
  in_beta: "built",
} as const satisfies Partial<Record<IdeaStage, string>>;
type OpenStage = keyof typeof stageNames;

const isOpenStage = (stage: IdeaStage): stage is OpenStage => stage in stageNames;
const openStages = ideaStages.filter(isOpenStage);

/** As many as a customer's page shows, the newest. */
const mostShown = 20;

type Open = Pick<CustomerIdeasOutput, "open" | "moreOpenCount">;

/**
 * The ideas that can still ship and that somebody would be credited for, as an author or as one who helped, also of what
 * became part of them; with how likely that is and what they would bring them in a year.
 */
export async function listOpenIdeas(
  reader: Reader,
  { customerId, aliases, asOf, currency, policy }: About,
): Promise<Open> {
  const where = {
    id: { in: await listCreditedRoots(reader, aliases) },
    state: "published",
    mergedIntoId: null,
    status: { stage: { in: [...openStages] } },
  } as const satisfies Prisma.IdeaWhereInput;
  const ideas = await reader.idea.findMany({
    where,
    include: { status: true, text: true },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take: mostShown,
  });
  const total = ideas.length < mostShown ? ideas.length : await reader.idea.count({ where });
  const funnel = await readFunnel(reader);
  const rootIds = ideas.map(({ id }) => id);
  const creditsOf = Map.groupBy(await findCredits(reader, rootIds), ({ rootId }) => rootId);
  const margins = await loadMargins(reader, { recordedAt: { lte: asOf } });
  const toReporting = await toReportingCurrency(reader, currency, asOf);
  const revenueOf = await readProductYears(reader, ideas, (minor, of) => toReporting(minor, of, asOf));
  const open = ideas.flatMap(({ id: ideaId, text, status: { stage }, productId }) => {
    if (!isOpenStage(stage)) return [];
    const { mean: probability } = ideaStageProbability(stageNames[stage], funnel(stage));
    const revenueMinor = productId === null ? null : revenueOf(productId);
    const expectedMinor =
      productId === null || revenueMinor === null
        ? null
        : expectedInnovation({
            revenueMinor,
            marginRate: margins(productId, asOf.getTime()) ?? policy.marginRate,
            fraction: usualBasisPoints / 10_000,
            creditShare: shareOf(customerId, creditsOf.get(ideaId) ?? [], policy.originatorShare),
            probability,
          });
    return [{ ideaId, title: text?.title ?? "", stage, probability, expectedMinor }];
  });
  return { open, moreOpenCount: total - ideas.length };
}

/** What somebody would get of an idea's credit if it shipped as it stands: by the shares that shipping books. */
function shareOf(customerId: string, credits: readonly Credit[], originatorShare: number): number {
  const idsOf = (asked: Credit["part"]) =>
    credits.filter(({ part }) => part === asked).map((credit) => credit.customerId);
  const people = { originatorIds: idsOf("originator"), refinerIds: idsOf("refiner") };
  const shares = ideaCredits({ id: "", fraction: 1, ...people }, originatorShare);
  return shares.find((credit) => credit.customerId === customerId)?.weight ?? 0;
}

/** As many decisions as say how likely an idea is to ship, the latest; those of years ago say little of today. */
const mostDecided = 500;

/** Of the ideas decided last: how many had reached each stage, and how many of those shipped. */
async function readFunnel(
  reader: Reader,
): Promise<(stage: OpenStage) => { reached: number; shipped: number }> {
  const rows = await sqlOf(reader)<{ stage: IdeaStage; reached: number; shipped: number }>(
    `WITH decided AS (
       SELECT latest."ideaId", ended.stage FROM board_status AS ended
       CROSS JOIN LATERAL (SELECT "ideaId", "occurredAt" FROM idea_status_change
         WHERE "toId" = ended.id ORDER BY "occurredAt" DESC LIMIT ${mostDecided}) AS latest
       JOIN idea ON idea.id = latest."ideaId" AND idea."statusId" = ended.id AND idea."mergedIntoId" IS NULL
       WHERE ended.stage IN ('shipped', 'declined')
       ORDER BY latest."occurredAt" DESC LIMIT ${mostDecided})
     SELECT was.stage::text AS stage, count(DISTINCT decided."ideaId")::int AS reached,
       (count(DISTINCT decided."ideaId") FILTER (WHERE decided.stage = 'shipped'))::int AS shipped
     FROM decided JOIN idea_status_change AS change ON change."ideaId" = decided."ideaId"
     JOIN board_status AS was ON was.id = change."fromId"
     GROUP BY 1`,
    [],
  );
  const byStage = new Map(rows.map(({ stage, ...counted }) => [stage, counted]));
  return (stage) => byStage.get(stage) ?? { reached: 0, shipped: 0 };
}
