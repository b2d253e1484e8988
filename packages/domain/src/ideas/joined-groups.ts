import type { Reader } from "@worth/db";

/** The beta groups somebody is in. */
export async function listJoinedGroups(_reader: Reader, _aliases: readonly string[]): Promise<string[]> {
  return [];
}

/** The beta groups whose board one can be. */
export async function listBetaGroups(_reader: Reader): Promise<{ id: string; name: string }[]> {
  return [];
}
