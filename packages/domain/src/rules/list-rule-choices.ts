import type { RuleChoicesOutput, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";

const mostProducts = 50;

/** The products and perks a rule can name, by name. */
export async function listRuleChoices({ database }: Deps, _actor: StaffActor): Promise<RuleChoicesOutput> {
  const select = { id: true, name: true } as const;
  const orderBy = [{ name: "asc" }, { id: "asc" }] as const;
  const [products, perks] = await Promise.all([
    database.product.findMany({ select, orderBy: [...orderBy], take: mostProducts }),
    database.perk.findMany({ where: { state: "offered" }, select, orderBy: [...orderBy] }),
  ]);
  return { products, perks };
}
