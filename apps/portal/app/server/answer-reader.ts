import { randomUUID } from "node:crypto";
import { answerAction, pageContext, portalContext } from "@worth/api";
import { AppError, markHelpfulInput, parseInput, reportReviewInput } from "@worth/contracts";
import { redirect } from "react-router";
import type { RequestArgs } from "./signed-cookie.ts";
import { visitorNote } from "./visitor-note.ts";

/** What readers do on a wall: a review helped them, or does not belong here. They come back to where they were. */
export function answerReader(args: RequestArgs) {
  return answerAction(args, async ({ intent, reviewId, reason }) => {
    const { api } = args.context.get(portalContext);
    const note = visitorNote(args);
    const isMember = args.context.get(pageContext).actor.kind === "member";
    const id = (await note.read())?.id ?? (isMember ? null : randomUUID());
    if (intent === "report") {
      await api.reviewWall.report(parseInput(reportReviewInput, { reviewId, reason, visitor: id }));
    } else if (intent === "helpful" || intent === "not_helpful") {
      const isHelpful = intent === "helpful";
      await api.reviewWall.helpful(parseInput(markHelpfulInput, { reviewId, isHelpful, visitor: id }));
    } else throw new AppError("invalid_input");
    const { pathname, search } = new URL(args.request.url);
    return redirect(`${pathname.replace(/\.data$/, "")}${search}#${reviewId}`, {
      headers: id === null ? {} : { "set-cookie": await note.remember({ id }) },
    });
  });
}
