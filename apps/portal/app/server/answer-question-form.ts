import { randomUUID } from "node:crypto";
import { answerAction, pageContext, portalContext } from "@worth/api";
import {
  AppError,
  answerQuestionInput,
  askQuestionInput,
  markAnswerInput,
  parseInput,
  reportTalkInput,
} from "@worth/contracts";
import { redirect } from "react-router";
import type { RequestArgs } from "./signed-cookie.ts";
import { visitorNote } from "./visitor-note.ts";

/** What people do where questions are read: ask, answer, find helpful, report. They come back to where they were. */
export function answerQuestionForm(args: RequestArgs) {
  return answerAction(args, async ({ intent, website, body, productId, questionId, ...typed }) => {
    const { api } = args.context.get(portalContext);
    const { pathname } = new URL(args.request.url);
    const here = pathname.replace(/\.data$/, "");
    const isDoubtful = Boolean(website);
    if (intent === "ask") {
      const { isWaiting } = await api.questions.ask(
        parseInput(askQuestionInput, { productId, body, isDoubtful }),
      );
      return redirect(`${here}?done=${isWaiting ? "waiting" : "sent"}`);
    }
    if (intent === "answer") {
      const said = parseInput(answerQuestionInput, { questionId, body, isDoubtful });
      const { answerId, isWaiting } = await api.questions.answer(said);
      return redirect(`${here}${isWaiting ? "?done=waiting" : ""}#${answerId}`);
    }
    const { kind, postId, reason, answerId } = typed;
    if (intent === "report") {
      await api.questions.report(parseInput(reportTalkInput, { kind, postId, reason }));
      return redirect(`${here}#${postId}`);
    }
    if (intent !== "helpful" && intent !== "not_helpful") throw new AppError("invalid_input");
    const note = visitorNote(args);
    const isMember = args.context.get(pageContext).actor.kind === "member";
    const visitor = (await note.read())?.id ?? (isMember ? null : randomUUID());
    const isHelpful = intent === "helpful";
    await api.questionWall.helpful(parseInput(markAnswerInput, { answerId, isHelpful, visitor }));
    return redirect(`${here}#${answerId}`, {
      headers: visitor === null ? {} : { "set-cookie": await note.remember({ id: visitor }) },
    });
  });
}
