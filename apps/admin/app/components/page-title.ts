import { adminNamespaces, type AdminText } from "./use-admin-text.ts";
import { defaultLocale } from "@worth/messages";
import { messages } from "./messages.ts";

type RootMatch = { loaderData?: { programme: { name: string } } | undefined };

/** The `meta` of a page: what it is, then whose programme this is. */
export function pageTitle(
  { matches: [root] }: { matches: readonly [RootMatch, ...unknown[]] },
  describe: (t: AdminText) => string,
): [{ title: string }] {
  const page = describe(messages.getFixedT(defaultLocale, adminNamespaces));
  const programme = root.loaderData?.programme.name;
  return [{ title: programme === undefined ? page : `${page} · ${programme}` }];
}
