import type { Reader } from "@worth/db";

/** As many as a form can carry; who has more of them names the rest from their own pages. */
const mostProducts = 1_000;

/** The products a form offers by name; those it names already are always among them, or saving it would lose them. */
export async function listProductChoices(
  reader: Reader,
  named: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const select = { id: true, name: true } as const;
  const orderBy = [{ name: "asc" as const }, { id: "asc" as const }];
  const [before, others] = await Promise.all([
    reader.product.findMany({ where: { id: { in: [...named] } }, select, orderBy }),
    reader.product.findMany({ where: { id: { notIn: [...named] } }, select, orderBy, take: mostProducts }),
  ]);
  return [...before, ...others];
}
