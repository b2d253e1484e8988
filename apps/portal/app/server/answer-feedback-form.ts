import { answerAction, portalContext } from "@worth/api";
import {
  betaTestInput,
  mostScreenshots,
  parseInput,
  saveFeedbackInput,
  screenshotInput,
} from "@worth/contracts";
import { redirect } from "react-router";
import { readFormWithFiles } from "./read-form-with-files.ts";
import type { RequestArgs } from "./signed-cookie.ts";

/** What the form of a test answers: everything is kept first, then it is sent. Nothing that was typed is lost. */
export async function answerFeedbackForm(args: RequestArgs, asked: string) {
  const { beta } = args.context.get(portalContext).api;
  const { texts, broken, refusal } = await readFormWithFiles(args.request, {
    field: "screenshots",
    mostFiles: mostScreenshots,
    full: "pictures_full",
    add: (content) => beta.addScreenshot({ ...parseInput(betaTestInput, { testId: asked }), content }),
  });
  return answerAction({ ...args, request: texts }, async (typed) => {
    if (broken) throw broken;
    const { testId } = parseInput(betaTestInput, { testId: asked });
    const { questions } = await beta.test({ testId });
    const answers = questions.map(({ id, kind }) => {
      const given = typed[`answer-${id}`] ?? "";
      return {
        questionId: id,
        rating: kind === "rating" && given !== "" ? Number(given) : null,
        choice: kind === "choice" && given !== "" ? Number(given) : null,
        body: kind === "text" ? given : "",
      };
    });
    const taskIds = Object.keys(typed).flatMap((name) =>
      name.startsWith("task-") ? [name.slice("task-".length)] : [],
    );
    const { body = "", intent, pictureId } = typed;
    await beta.saveFeedback(parseInput(saveFeedbackInput, { testId, body, taskIds, answers }));
    if (refusal) throw refusal;
    if (pictureId) await beta.removeScreenshot(parseInput(screenshotInput, { pictureId }));
    if (intent === "send") await beta.sendFeedback({ testId });
    return redirect(`/beta/tests/${testId}?done=${intent === "send" ? "sent" : "saved"}`);
  });
}
