import type { Reader } from "@worth/db";

type Offered = {
  /** What the form names already: offered whatever else there is, or saving it again would lose it. */
  named: readonly string[];
  most: number;
};

/** The products a form offers by name: those it names, then as many others as a list can be read. */
export async function listProductChoices(
  reader: Reader,
  { named, most }: Offered,
): Promise<{ id: string; name: string }[]> {
  const select = { id: true, name: true } as const;
  const orderBy = [{ name: "asc" as const }, { id: "asc" as const }];
  const [before, others] = await Promise.all([
    reader.product.findMany({ where: { id: { in: [...named] } }, select, orderBy }),
    reader.product.findMany({ where: { id: { notIn: [...named] } }, select, orderBy, take: most }),
  ]);
  return [...before, ...others];
}
