import type { RuleChoicesOutput, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";

const mostProducts = 50;

/** The products, perks and kinds of acts a rule can name, by name. */
export async function listRuleChoices({ database }: Deps, _actor: StaffActor): Promise<RuleChoicesOutput> {
  const select = { id: true, name: true } as const;
  const orderBy = [{ name: "asc" }, { id: "asc" }] as const;
  const [products, perks, actTypes] = await Promise.all([
    database.product.findMany({ select, orderBy: [...orderBy], take: mostProducts }),
    database.perk.findMany({ where: { state: "offered" }, select, orderBy: [...orderBy] }),
    database.actType.findMany({ where: { archivedAt: null }, select, orderBy: [...orderBy] }),
  ]);
  return { products, perks, actTypes };
}
