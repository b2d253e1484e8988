import { adminContext, answerAction, answerLoader } from "@worth/api";
import { parseInput, saveRuleInput, simulatedDays } from "@worth/contracts";
import { Breadcrumb, Notice, PageHeading, Tag } from "@worth/ui";
import { redirect } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { MoveRule, RuleActions } from "../components/rules/rule-actions.tsx";
import { RuleForm } from "../components/rules/rule-form.tsx";
import { RulePast } from "../components/rules/rule-past.tsx";
import { RuleVerdict } from "../components/rules/rule-verdict.tsx";
import { useLiveVerdict } from "../components/rules/use-live-verdict.ts";
import { SimulationView } from "../components/rules/simulation-view.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readWhole } from "../server/read-perk.ts";
import { readRule } from "../server/read-rule.ts";
import { readChoice, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/rewards-rule";

const outcomes = ["draft", "published", "active", "paused", "archived"] as const;

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("rules:title"));

export function loader({ request, context, params: { ruleId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { rules, programme, staff } = context.get(adminContext).api;
    const { role, permissions } = await staff.current();
    const mayManage = permissions.includes("rules.manage");
    const id = ruleId === "new" ? null : ruleId;
    return {
      rule: id === null ? null : await rules.get({ ruleId: id }),
      currency: (await programme.get()).reportingCurrency,
      choices: mayManage
        ? await rules.choices({ ruleId: id })
        : { products: [], perks: [], actTypes: [], campaigns: [] },
      isOwner: role === "owner",
      today: new Date().toISOString().slice(0, 10),
      done: readChoice(searchOf(request), "done", outcomes) ?? null,
    };
  });
}

export function action({ request, context, params }: Route.ActionArgs) {
  return answerAction({ request, context }, async (form) => {
    const { rules, programme } = context.get(adminContext).api;
    const { intent, name } = form;
    const ruleId = params.ruleId === "new" ? null : params.ruleId;
    if (ruleId !== null && (intent === "active" || intent === "paused" || intent === "archived")) {
      await rules.move({ ruleId, to: intent });
      return redirect(`/rewards/rules/${ruleId}?done=${intent}`);
    }
    const body = readRule(form, (await programme.get()).reportingCurrency);
    if (intent === "judge" || intent === "simulate") {
      const days = intent === "simulate" ? (readWhole(form["days"]) ?? simulatedDays.usual) : null;
      return {
        kind: "judged" as const,
        values: form,
        body,
        judged: await rules.judge({ ruleId, body }),
        simulation: days === null ? null : await rules.simulate({ ruleId, body, days }),
      };
    }
    const publish = intent === "publish";
    const input = { ruleId, name, body, publish, isConfirmed: form["isConfirmed"] !== undefined };
    const saved = await rules.save(parseInput(saveRuleInput, input));
    return redirect(`/rewards/rules/${saved.ruleId}?done=${publish ? "published" : "draft"}`);
  });
}

export default function RewardsRule({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { rule, done } = loaderData;
  const mayManage = usePermission("rules.manage");
  return (
    <>
      {done !== null && !actionData && <Notice tone="success">{t(`rules:done.${done}`)}</Notice>}
      <PageHeading
        above={
          <Breadcrumb
            label={t("rules:detail.path")}
            links={[{ href: "/rewards/rules", label: t("rules:title") }]}
            current={rule?.name ?? t("rules:detail.newTitle")}
          />
        }
        title={rule?.name ?? t("rules:detail.newTitle")}
        sub={subOf(t, rule)}
        actions={rule !== null && <Tag>{t(`rules:state.${rule.state}`)}</Tag>}
      />
      {rule !== null && mayManage && rule.state !== "archived" && <MoveRule state={rule.state} />}
      <Editor {...{ loaderData, actionData, mayManage }} />
      {rule !== null && <RulePast rule={rule} />}
    </>
  );
}

function subOf(t: ReturnType<typeof useAdminText>, rule: { version: number | null } | null): string {
  if (rule === null) return t("rules:detail.newSub");
  return rule.version === null
    ? t("rules:detail.subDraft")
    : t("rules:detail.sub", { version: rule.version });
}

type EditorProps = Pick<Route.ComponentProps, "loaderData"> & {
  actionData: Route.ComponentProps["actionData"];
  mayManage: boolean;
};

/** The form with the verdict about what is in it; to whom may not change it, the verdict alone. */
function Editor({ loaderData, actionData, mayManage }: EditorProps) {
  const t = useAdminText();
  const { rule, currency, choices, isOwner, today } = loaderData;
  const refused = actionData?.kind === "refused" ? actionData : undefined;
  const answer = actionData?.kind === "judged" ? actionData : undefined;
  const body = rule?.draft ?? rule?.body ?? null;
  const { live, onChange, onSubmit } = useLiveVerdict();
  const judged = live?.judged ?? answer?.judged ?? rule?.judged;
  const { trigger, side } = live?.body ?? answer?.body ?? body ?? {};
  const verdict = judged && trigger && side && (
    <RuleVerdict {...{ judged, trigger, side, currency }} mayConfirm={isOwner} />
  );
  if (!mayManage || rule?.state === "archived")
    return (
      <>
        <Notice>{t(mayManage ? "rules:detail.archived" : "rules:detail.readOnly")}</Notice>
        {verdict}
      </>
    );
  const typed = answer?.values ?? (rule === null ? { ...newRule, activeFrom: today } : undefined);
  const days = { name: "days", label: t("rules:simulation.days"), error: undefined };
  return (
    <>
      {answer?.simulation && <SimulationView simulation={answer.simulation} scope={answer.judged.scope} />}
      <RuleForm
        key={`${rule?.id ?? "new"} ${rule?.version ?? 0}`}
        name={rule?.name ?? ""}
        answer={refused}
        {...{ body, choices, typed, onChange, onSubmit }}
      >
        {verdict}
        <RuleActions days={{ ...days, defaultValue: (refused ?? answer)?.values["days"] }} />
      </RuleForm>
    </>
  );
}

const newRule = {
  trigger: "referral_qualified",
  side: "referrer",
  kind: "credit",
  holdDays: "0",
  approval: "automatic",
};

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
