import type { FraudSettings, StaffActor } from "@worth/contracts";
import type { Deps } from "../deps.ts";
import { readFraudSettings } from "./read-fraud-settings.ts";

/** What is looked for in referrals, and how much it weighs. */
export function getFraudSettings(
  { database }: Pick<Deps, "database">,
  _actor: StaffActor,
): Promise<FraudSettings> {
  return readFraudSettings(database);
}
