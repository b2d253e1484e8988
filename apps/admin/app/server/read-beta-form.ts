import {
  createBetaTestInput,
  createConsultationInput,
  matchBetaCriteriaInput,
  parseInput,
  saveBetaGroupInput,
  type CreateBetaTestInput,
  type CreateConsultationInput,
  type MatchBetaCriteriaInput,
  type SaveBetaGroupInput,
} from "@worth/contracts";
import { advocacyRoles } from "@worth/scoring";
import { readPersonConditions } from "./read-person-conditions.ts";

type Typed = Readonly<Record<string, string | undefined>>;

const linesOf = (text = ""): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Midnight of a day, in UTC; what is no day stays as it was typed and is refused. */
const instantOf = (day = ""): string => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T00:00:00.000Z` : day);

/** Who fits a group as its form says it. @throws AppError invalid_input */
export function readBetaCriteria(form: Typed): MatchBetaCriteriaInput {
  return parseInput(matchBetaCriteriaInput, { criteria: criteriaOf(form) });
}

/** A group as its form says it. @throws AppError invalid_input */
export function readBetaGroup(groupId: string | null, form: Typed): SaveBetaGroupInput {
  return parseInput(saveBetaGroupInput, {
    groupId,
    name: form["name"],
    description: form["description"] ?? "",
    criteria: criteriaOf(form),
    capacity: Number(form["capacity"]),
    consent: form["consent"],
    isClosed: form["isClosed"] !== undefined,
  });
}

function criteriaOf(form: Typed): object {
  const roles = advocacyRoles.filter((role) => form[`role.${role}`] !== undefined);
  const leastTierId = form["leastTierId"] ?? "";
  return {
    ...readPersonConditions(form),
    ...(roles.length > 0 && { roles }),
    ...(leastTierId !== "" && { leastTierId }),
  };
}

/** A test as its form says it: a question a line, its choices after the question mark. @throws AppError invalid_input */
export function readBetaTest(groupId: string, form: Typed): CreateBetaTestInput {
  const ratings = linesOf(form["ratings"]).map((label) => ({ kind: "rating", label, choices: [] }));
  const texts = linesOf(form["texts"]).map((label) => ({ kind: "text", label, choices: [] }));
  const choices = linesOf(form["choices"]).map((line) => {
    const end = line.indexOf("?") + 1;
    const listed = line.slice(end).split("|");
    return {
      kind: "choice",
      label: line.slice(0, end).trim(),
      choices: listed.map((choice) => choice.trim()).filter((choice) => choice !== ""),
    };
  });
  return parseInput(createBetaTestInput, {
    groupId,
    name: form["name"],
    about: form["about"],
    kind: form["kind"],
    opensAt: instantOf(form["opensAt"]),
    closesAt: instantOf(form["closesAt"]),
    tasks: linesOf(form["tasks"]),
    questions: [...ratings, ...choices, ...texts],
  });
}

/** A question to a group as its form says it. @throws AppError invalid_input */
export function readConsultation(groupId: string, form: Typed): CreateConsultationInput {
  return parseInput(createConsultationInput, {
    groupId,
    question: form["question"],
    body: form["body"] ?? "",
    closesAt: instantOf(form["closesAt"]),
    options: linesOf(form["options"]),
  });
}
