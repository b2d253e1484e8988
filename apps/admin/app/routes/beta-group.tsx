import { adminContext, answerAction, answerLoader } from "@worth/api";
import { betaGroupInput, parseInput, removeBetaMemberInput } from "@worth/contracts";
import { Item, ItemList, Notice, PageHeading, Section, TextLink, useFormat } from "@worth/ui";
import { redirect } from "react-router";
import { ConsultForm } from "../components/beta/consult-form.tsx";
import { GroupForm } from "../components/beta/group-form.tsx";
import { GroupMembers } from "../components/beta/group-members.tsx";
import { InviteForm } from "../components/beta/invite-form.tsx";
import { TestForm } from "../components/beta/test-form.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readBetaCriteria, readBetaGroup, readBetaTest, readConsultation } from "../server/read-beta-form.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/beta-group";

const outcomes = ["saved", "invited", "invitedSome", "removed", "started", "asked"] as const;

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.group.name || t("beta:title"));

export function loader({ request, context, params: { groupId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { beta } = context.get(adminContext).api;
    const search = searchOf(request);
    return {
      group: await beta.group({ groupId, page: readPage(search) }),
      choices: await beta.choices({ groupId }),
      done: readChoice(search, "done", outcomes) ?? null,
    };
  });
}

export function action({ request, context, params }: Route.ActionArgs) {
  return answerAction({ request, context }, async (form) => {
    const { beta } = context.get(adminContext).api;
    const { groupId } = parseInput(betaGroupInput, params);
    const leave = (done: (typeof outcomes)[number]) => redirect(`/beta/${groupId}?done=${done}`);
    const { intent, customerId } = form;
    if (intent === "invite") {
      const { isMore } = await beta.invite({ groupId });
      return leave(isMore ? "invitedSome" : "invited");
    }
    if (intent === "remove") {
      await beta.removeMember(parseInput(removeBetaMemberInput, { groupId, customerId }));
      return leave("removed");
    }
    if (intent === "test") {
      await beta.createTest(readBetaTest(groupId, form));
      return leave("started");
    }
    if (intent === "consult") {
      await beta.consult(readConsultation(groupId, form));
      return leave("asked");
    }
    if (intent === "match")
      return {
        kind: "matching" as const,
        matching: await beta.matching(readBetaCriteria(form)),
        values: form,
      };
    await beta.saveGroup(readBetaGroup(groupId, form));
    return leave("saved");
  });
}

export default function BetaGroup({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { date, number } = useFormat();
  const { group, choices, done } = loaderData;
  const mayManage = usePermission("beta.manage");
  const refused = actionData?.kind === "refused" ? actionData : undefined;
  const answerOf = (intent: string) => (refused?.values["intent"] === intent ? refused : undefined);
  const { name, description, capacity, joinedCount, waitingCount, tests, consultations, members } = group;
  return (
    <>
      {done !== null && !actionData && <Notice tone="success">{t(`beta:staff.done.${done}`)}</Notice>}
      <PageHeading
        above={<TextLink to="/beta">{t("beta:back")}</TextLink>}
        title={<span className="wrap-anywhere">{name}</span>}
        sub={t("beta:staff.taken", {
          joined: number(joinedCount),
          capacity: number(capacity),
          waiting: number(waitingCount),
        })}
      />
      <p className="max-w-prose whitespace-pre-line wrap-anywhere">{description}</p>
      {mayManage && <InviteForm isClosed={group.isClosed} answer={answerOf("invite")} />}
      <Section title={t("beta:staff.tests")}>
        {tests.length === 0 && <p>{t("beta:staff.testsNone")}</p>}
        <ItemList>
          {tests.map(({ id, name: testName, phase, opensAt, closesAt, sentCount }) => (
            <Item
              key={id}
              title={<TextLink to={`/beta/tests/${id}`}>{testName}</TextLink>}
              detail={t(`beta:phase.${phase}`, { date: date(phase === "coming" ? opensAt : closesAt) })}
              end={t("beta:staff.feedback", { count: sentCount, total: number(sentCount) })}
            />
          ))}
        </ItemList>
      </Section>
      <Section title={t("beta:consultations")}>
        {consultations.length === 0 && <p>{t("beta:consultationsNone")}</p>}
        <ItemList>
          {consultations.map(({ id, question, phase, closesAt, hasOutcome, answerCount }) => (
            <Item
              key={id}
              title={<TextLink to={`/beta/consult/${id}`}>{question}</TextLink>}
              detail={hasOutcome ? t("beta:hasOutcome") : t(`beta:phase.${phase}`, { date: date(closesAt) })}
              end={t("beta:consult.heard", { count: answerCount, total: number(answerCount) })}
            />
          ))}
        </ItemList>
      </Section>
      <GroupMembers members={members} mayManage={mayManage} />
      {mayManage && <TestForm answer={answerOf("test")} />}
      {mayManage && <ConsultForm answer={answerOf("consult")} />}
      {mayManage && (
        <GroupForm
          {...{ group, choices }}
          answer={actionData?.kind === "matching" ? actionData : (answerOf("save") ?? answerOf("match"))}
        />
      )}
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
