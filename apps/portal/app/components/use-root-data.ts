import { useRouteLoaderData } from "react-router";
import type { loader } from "../root.tsx";

type RootData = NonNullable<ReturnType<typeof useRouteLoaderData<typeof loader>>>;

/** What every page knows: the programme, who is signed in, which providers are played. Inside pages only. */
export function useRootData(): RootData {
  const root = useRouteLoaderData<typeof loader>("root");
  if (root === undefined) throw new Error("The root's data is missing.");
  return root;
}
