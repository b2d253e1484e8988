import { ideaStages, usualBasisPoints, type CustomerIdeasOutput, type IdeaStage } from "@worth/contracts";
import { sqlOf, type Reader } from "@worth/db";
import { expectedInnovation, ideaStageProbability } from "@worth/scoring";
import type { ProgrammePolicy } from "../value/current-policy.ts";
import { loadMargins } from "../value/margin-rate-of.ts";
import { toReportingCurrency } from "../value/to-reporting-currency.ts";

type About = { aliases: string[]; asOf: Date; currency: string; policy: ProgrammePolicy };

const stageNames = {
  submitted: "submitted",
  under_review: "reviewed",
  planned: "planned",
  in_beta: "built",
} as const satisfies Partial<Record<IdeaStage, string>>;
type OpenStage = keyof typeof stageNames;

const isOpenStage = (stage: IdeaStage): stage is OpenStage => stage in stageNames;
const openStages = ideaStages.filter(isOpenStage);

/** The ideas of somebody that can still ship, with how likely that is and what they would bring them in a year. */
export async function listOpenIdeas(
  reader: Reader,
  { aliases, asOf, currency, policy }: About,
): Promise<CustomerIdeasOutput["open"]> {
  const ideas = await reader.idea.findMany({
    where: {
      customerId: { in: aliases },
      state: "published",
      mergedIntoId: null,
      status: { stage: { in: [...openStages] } },
    },
    include: { status: true, text: true, tree: { select: { customerId: true, contributions: true } } },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
  });
  const funnel = await readFunnel(reader);
  const margins = await loadMargins(reader, { recordedAt: { lte: asOf } });
  const toReporting = await toReportingCurrency(reader, currency, asOf);
  const open: CustomerIdeasOutput["open"] = [];
  for (const { id: ideaId, text, status, productId, tree } of ideas) {
    const { stage } = status;
    if (!isOpenStage(stage)) continue;
    const { mean: probability } = ideaStageProbability(stageNames[stage], funnel(stage));
    const revenueMinor =
      productId === null ? null : await readRevenue(reader, { productId, asOf, toReporting });
    open.push({
      ideaId,
      title: text?.title ?? "",
      stage,
      probability,
      expectedMinor:
        productId === null || revenueMinor === null
          ? null
          : expectedInnovation({
              revenueMinor,
              marginRate: margins(productId, asOf.getTime()) ?? policy.marginRate,
              fraction: usualBasisPoints / 10_000,
              creditShare: creditShareOf(tree, policy.originatorShare),
              probability,
            }),
    });
  }
  return open;
}

/** What one of the authors would get of the idea's credit if it shipped as it stands. */
function creditShareOf(
  tree: readonly { customerId: string; contributions: readonly unknown[] }[],
  originatorShare: number,
): number {
  const authorCount = new Set(tree.map(({ customerId }) => customerId)).size;
  const isHelped = tree.some(({ contributions }) => contributions.length > 0);
  return (isHelped ? originatorShare : 1) / Math.max(1, authorCount);
}

/** Of the ideas whose fate is known: how many had reached each stage, and how many of those shipped. */
async function readFunnel(
  reader: Reader,
): Promise<(stage: OpenStage) => { reached: number; shipped: number }> {
  const rows = await sqlOf(reader)<{ stage: IdeaStage; reached: number; shipped: number }>(
    `SELECT was.stage::text AS stage, count(DISTINCT idea.id)::int AS reached,
       (count(DISTINCT idea.id) FILTER (WHERE now.stage = 'shipped'))::int AS shipped
     FROM idea JOIN board_status AS now ON now.id = idea."statusId" AND now.stage IN ('shipped', 'declined')
     JOIN idea_status_change AS change ON change."ideaId" = idea.id
     JOIN board_status AS was ON was.id = change."fromId"
     WHERE idea."mergedIntoId" IS NULL GROUP BY 1`,
    [],
  );
  const byStage = new Map(rows.map(({ stage, ...counted }) => [stage, counted]));
  return (stage) => byStage.get(stage) ?? { reached: 0, shipped: 0 };
}

type Product = {
  productId: string;
  asOf: Date;
  toReporting: Awaited<ReturnType<typeof toReportingCurrency>>;
};

/** What one product brought in the last twelve months; null when nothing. */
async function readRevenue(
  reader: Reader,
  { productId, asOf, toReporting }: Product,
): Promise<number | null> {
  const since = new Date(asOf);
  since.setUTCFullYear(since.getUTCFullYear() - 1);
  const rows = await sqlOf(reader)<{ currency: string; amountMinor: number }>(
    `SELECT purchase.currency, sum(line."amountMinor")::float8 AS "amountMinor"
     FROM purchase_line AS line JOIN purchase ON purchase.id = line."purchaseId"
     WHERE line."productId" = $1 AND purchase."occurredAt" BETWEEN $2 AND $3 AND purchase."recordedAt" <= $3
     GROUP BY 1`,
    [productId, since, asOf],
  );
  const sum = rows.reduce((total, row) => total + (toReporting(row.amountMinor, row.currency, asOf) ?? 0), 0);
  return sum > 0 ? sum : null;
}
