import type { ProgrammeOutput } from "@worth/contracts";
import { useRouteLoaderData } from "react-router";
import type { loader } from "../root.tsx";

/** The programme the whole app is about. */
export function useProgramme(): ProgrammeOutput {
  const root = useRouteLoaderData<typeof loader>("root");
  if (!root) throw new Error("No page is shown without its root.");
  return root.programme;
}
