import { answerLoader, portalContext } from "@worth/api";
import { messages } from "../components/messages.ts";
import { writeFeed } from "../server/write-feed.ts";
import type { Route } from "./+types/changelog-feed";

/** The changelog for readers of feeds: what everybody may see, whoever asks. */
export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const { api, portalUrl } = args.context.get(portalContext);
    const [{ name }, { rows }] = await Promise.all([api.programme.get(), api.changelog.feed()]);
    const title = `${messages.t("changelog:list.title")} · ${name}`;
    return new Response(writeFeed({ portalUrl, title, author: name, entries: rows }), {
      headers: {
        "content-type": "application/atom+xml; charset=utf-8",
        "cache-control": "public, max-age=300",
      },
    });
  });
}
