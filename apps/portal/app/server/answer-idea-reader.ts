import { answerAction, portalContext } from "@worth/api";
import {
  AppError,
  commentOnIdeaInput,
  followIdeaInput,
  parseInput,
  reportPostInput,
  sayWorthInput,
  voteForIdeaInput,
} from "@worth/contracts";
import { redirect } from "react-router";
import { readAmountField } from "../components/payouts/amount-field.ts";
import type { RequestArgs } from "./signed-cookie.ts";

/**
 * What members do where ideas are shown: in a list, on the page of one, on the roadmap. They come back to where they
 * were. A page whose idea was merged since it was opened sends the form on as it is: what is refused there is still typed.
 */
export function answerIdeaReader(args: RequestArgs, pageOf?: { ideaId: string }) {
  return answerAction(args, async (typed) => {
    const { intent, ideaId, kind, postId, reason, body, website, worth = "" } = typed;
    const { ideas, ideaBoards, programme } = args.context.get(portalContext).api;
    const shown = pageOf && (await ideaBoards.get({ ...pageOf, page: 1 }));
    if (shown?.kind === "merged") return redirect(`/ideas/${shown.rootId}`, 307);
    let done = "";
    if (intent === "vote" || intent === "unvote")
      await ideas.vote(parseInput(voteForIdeaInput, { ideaId, isFor: intent === "vote" }));
    else if (intent === "follow" || intent === "unfollow")
      await ideas.follow(parseInput(followIdeaInput, { ideaId, isFollowed: intent === "follow" }));
    else if (intent === "report") await ideas.report(parseInput(reportPostInput, { kind, postId, reason }));
    else if (intent === "worth") {
      const { reportingCurrency } = await programme.get();
      const worthMinor = worth.trim() === "" ? null : readAmountField(worth, reportingCurrency);
      if (worthMinor === undefined) throw new AppError("invalid_input", { fields: { worth: "not_valid" } });
      await ideas.worth(parseInput(sayWorthInput, { ideaId, worthMinor }));
    } else if (intent === "comment") {
      const said = { ideaId, body, isDoubtful: Boolean(website) };
      const { isWaiting } = await ideas.comment(parseInput(commentOnIdeaInput, said));
      if (isWaiting) done = "waiting";
    } else throw new AppError("invalid_input");
    const { pathname, searchParams } = new URL(args.request.url);
    searchParams.delete("done");
    if (done !== "") searchParams.set("done", done);
    const search = searchParams.size > 0 ? `?${searchParams}` : "";
    return redirect(`${pathname.replace(/\.data$/, "")}${search}#${ideaId ?? postId ?? ""}`);
  });
}
