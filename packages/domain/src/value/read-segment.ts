import type { RuleSegment } from "@worth/contracts";
import type { Reader } from "@worth/db";
import { currentGeneration } from "./current-generation.ts";

/** The group a customer is in by the snapshot that screens show; null in none. */
export async function readSegment(reader: Reader, customerId: string): Promise<RuleSegment | null> {
  const snapshot = await reader.valueSnapshot.findUnique({
    where: { generation_customerId: { generation: await currentGeneration(reader), customerId } },
    select: { group: true },
  });
  return snapshot?.group ?? null;
}
