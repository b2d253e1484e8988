import { answerLoader, pageContext, portalContext } from "@worth/api";
import { AppError, trackedCodeSchema } from "@worth/contracts";
import { redirect } from "react-router";
import type { Route } from "./+types/tracked-link";
import { followedLinkNote } from "../server/followed-link.ts";
import { visitorNote } from "../server/visitor-note.ts";

/** A member's link leads to their friend's page, and members to their own; nowhere else, whatever the address says. */
export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const code = trackedCodeSchema.safeParse(args.params.code);
    if (!code.success) throw new AppError("not_found");
    const visitor = (await visitorNote(args).read())?.id ?? null;
    const { api } = args.context.get(portalContext);
    const { referralCode } = await api.trackedLinks.follow({ code: code.data, visitor });
    const isMember = args.context.get(pageContext).actor.kind === "member";
    if (isMember) return redirect("/home");
    return redirect(referralCode === null ? "/" : `/r/${referralCode}`, {
      headers: { "set-cookie": await followedLinkNote(args).remember(code.data) },
    });
  });
}
