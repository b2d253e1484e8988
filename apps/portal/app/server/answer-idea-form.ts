import { answerAction, portalContext } from "@worth/api";
import { ideaAttachmentInput, mostAttachments, parseInput, saveIdeaInput } from "@worth/contracts";
import { redirect } from "react-router";
import { readFormWithFiles } from "./read-form-with-files.ts";
import type { RequestArgs } from "./signed-cookie.ts";

/**
 * What the form of an idea answers. Pictures and text are kept first; then whoever sends an idea is shown what is like
 * it, once, unless nothing is or they saw it already. Nothing that was typed or chosen is lost on the way.
 */
export async function answerIdeaForm(args: RequestArgs) {
  const { api } = args.context.get(portalContext);
  const { texts, broken, refusal } = await readFormWithFiles(args.request, {
    field: "attachments",
    mostFiles: mostAttachments,
    full: "pictures_full",
    add: (content) => api.ideas.addAttachment({ content }),
  });
  return answerAction({ ...args, request: texts }, async (typed) => {
    if (broken) throw broken;
    const { intent, attachmentId, website, title = "", body = "", plan = "" } = typed;
    const [boardId = "", category = ""] = (typed["place"] ?? "").split(" ");
    const about = { boardId, categoryId: category || null, productId: typed["productId"] || null };
    const { ideaId } = await api.ideas.save(parseInput(saveIdeaInput, { ...about, title, body, plan }));
    if (refusal) throw refusal;
    if (attachmentId) await api.ideas.removeAttachment(parseInput(ideaAttachmentInput, { attachmentId }));
    if (intent !== "submit" && intent !== "submit_anyway") return redirect("/ideas/new?done=saved");
    if (intent === "submit" && body !== "") {
      const { ideas } = await api.ideaBoards.similar({ title });
      if (ideas.length > 0) return { kind: "similar" as const, ideas };
    }
    const sent = await api.ideas.submit({ ideaId, isDoubtful: Boolean(website) });
    return redirect(`/ideas/${sent.ideaId}?done=sent`);
  });
}
