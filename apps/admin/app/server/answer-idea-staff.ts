import type { AdminApi, FormValues } from "@worth/api";
import {
  AppError,
  acceptContributionInput,
  answerIdeaInput,
  estimateEffortInput,
  ideaInput,
  mergeIdeaInput,
  moveIdeaInput,
  parseInput,
  voteOnBehalfInput,
} from "@worth/contracts";
import { readIdeaId } from "./read-idea-id.ts";

export const ideaDeeds = [
  "move",
  "effort",
  "merge",
  "unmerge",
  "vote",
  "unvote",
  "accept",
  "remove",
  "answer",
] as const;
export type IdeaDeed = (typeof ideaDeeds)[number];

type Asked = { api: AdminApi; ideaId: string; form: FormValues };

/** What staff do on the page of an idea, by the button they pressed. */
export async function answerIdeaStaff({ api: { ideas }, ideaId, form }: Asked): Promise<IdeaDeed> {
  const { customer, kind, statusId, note = "", effort = "", into = "", body, partId } = form;
  const deeds: Record<IdeaDeed, () => Promise<unknown>> = {
    move: () => ideas.move(parseInput(moveIdeaInput, { ideaId, statusId, note })),
    effort: () =>
      ideas.estimate(
        parseInput(estimateEffortInput, { ideaId, effort: effort === "" ? null : Number(effort) }),
      ),
    merge: () => ideas.merge(parseMerge(ideaId, into)),
    unmerge: () => ideas.unmerge(parseInput(ideaInput, { ideaId: partId ?? ideaId })),
    vote: () => ideas.voteOnBehalf(parseInput(voteOnBehalfInput, { ideaId, customer, isFor: true })),
    unvote: () => ideas.voteOnBehalf(parseInput(voteOnBehalfInput, { ideaId, customer, isFor: false })),
    accept: () =>
      ideas.accept(parseInput(acceptContributionInput, { ideaId, customer, kind, isAccepted: true })),
    remove: () =>
      ideas.accept(parseInput(acceptContributionInput, { ideaId, customer, kind, isAccepted: false })),
    answer: () => ideas.answer(parseInput(answerIdeaInput, { ideaId, body })),
  };
  const deed = ideaDeeds.find((one) => one === form["intent"]);
  if (!deed) throw new AppError("invalid_input");
  await deeds[deed]();
  return deed;
}

/** The field of the form is the target's, whatever of it does not fit. */
function parseMerge(ideaId: string, into: string) {
  const read = mergeIdeaInput.safeParse({ ideaId, intoId: readIdeaId(into) });
  if (!read.success) throw new AppError("invalid_input", { fields: { into: "not_valid" } });
  return read.data;
}
