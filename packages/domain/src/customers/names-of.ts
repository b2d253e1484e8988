import type { Reader } from "@worth/db";

/** What customers are called, by id; whoever is gone is left out. */
export async function namesOf(reader: Reader, customerIds: Iterable<string>): Promise<Map<string, string>> {
  const people = await reader.customer.findMany({
    where: { id: { in: [...new Set(customerIds)] } },
    select: { id: true, displayName: true },
  });
  return new Map(people.map(({ id, displayName }) => [id, displayName]));
}
