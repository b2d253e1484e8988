import { createContext } from "react-router";
import type { Actor } from "@worth/contracts";
import type { StandIns } from "./stand-ins.ts";

/** What every page of both apps knows of the request it answers. */
export type PageContext = {
  requestId: string;
  /** Marks the scripts this answer may run. */
  nonce: string;
  actor: Actor;
  standIns: StandIns;
};

export const pageContext = createContext<PageContext>();
