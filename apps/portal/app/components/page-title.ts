import { defaultLocale } from "@worth/messages";
import { messages } from "./messages.ts";
import { namespaces, type PortalText } from "./use-portal-text.ts";

type RootMatch = { loaderData?: { programme: { name: string } } | undefined };
type MetaArgs = { matches: readonly [RootMatch, ...unknown[]] };

/** The `meta` of a page: what it is, then whose programme this is. */
export function pageTitle(
  { matches: [root] }: MetaArgs,
  describe: (t: PortalText, programme: string) => string,
): [{ title: string }] {
  const programme = root.loaderData?.programme.name;
  const page = describe(messages.getFixedT(defaultLocale, namespaces), programme ?? "");
  return [{ title: programme === undefined || page.includes(programme) ? page : `${page} · ${programme}` }];
}
