import type { StaffIdeaOutput } from "@worth/contracts";
import type { Refusal } from "../use-refusal.ts";

/** What every part of an idea's page works with. */
export type IdeaPartProps = { idea: StaffIdeaOutput; refusal: Refusal; mayDecide: boolean };
