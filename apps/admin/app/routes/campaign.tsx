import { adminContext, answerAction, answerLoader } from "@worth/api";
import { campaignIdInput, parseInput, saveCampaignInput } from "@worth/contracts";
import { Breadcrumb, Button, CopyField, Notice, PageHeading, Section, Tag, TextLink } from "@worth/ui";
import { Form, redirect } from "react-router";
import { CampaignForm } from "../components/campaigns/campaign-form.tsx";
import { useCampaignDays } from "../components/campaigns/campaign-table.tsx";
import { pageTitle } from "../components/page-title.ts";
import { readMoneyField } from "../components/settings/money-field.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readChoice, searchOf } from "../server/read-search.ts";
import { readSteps } from "../server/read-steps.ts";
import type { Route } from "./+types/campaign";

const outcomes = ["created", "saved", "closed"] as const;

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("campaigns:title"));

export function loader({ request, context, params: { campaignId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { campaigns, programme, rules, staff } = context.get(adminContext).api;
    const { permissions } = await staff.current();
    const mayManage = permissions.includes("rules.manage");
    return {
      actTypes: mayManage ? (await rules.choices({ ruleId: null })).actTypes : [],
      campaign: campaignId === "new" ? null : await campaigns.get({ campaignId }),
      currency: (await programme.get()).reportingCurrency,
      done: readChoice(searchOf(request), "done", outcomes) ?? null,
    };
  });
}

export function action({ request, context, params }: Route.ActionArgs) {
  return answerAction({ request, context }, async (form) => {
    const { campaigns, programme } = context.get(adminContext).api;
    const leave = (id: string, done: (typeof outcomes)[number]) => redirect(`/campaigns/${id}?done=${done}`);
    const isNew = params.campaignId === "new";
    if (form["intent"] === "close") {
      const { campaignId } = parseInput(campaignIdInput, params);
      await campaigns.close({ campaignId });
      return leave(campaignId, "closed");
    }
    const { reportingCurrency } = await programme.get();
    const input = parseInput(saveCampaignInput, {
      campaignId: isNew ? form["campaignId"]?.trim() : params.campaignId,
      name: form["name"],
      startsOn: form["startsOn"],
      endsOn: form["endsOn"] || null,
      budgetMinor: readMoneyField(form["budgetMinor"], reportingCurrency),
      steps: readSteps(form),
    });
    await (isNew ? campaigns.create(input) : campaigns.change(input));
    return leave(input.campaignId, isNew ? "created" : "saved");
  });
}

export default function Campaign({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { campaign, currency, actTypes, done } = loaderData;
  const mayManage = usePermission("rules.manage");
  const daysOf = useCampaignDays();
  const title = campaign?.name ?? t("campaigns:detail.newTitle");
  return (
    <>
      {done !== null && !actionData && (
        <Notice tone="success">
          {t(`campaigns:done.${done}`)}{" "}
          {done === "created" && <TextLink to="/rewards/rules/new">{t("campaigns:detail.rule")}</TextLink>}
        </Notice>
      )}
      <PageHeading
        above={
          <Breadcrumb
            label={t("campaigns:detail.path")}
            links={[{ href: "/campaigns", label: t("campaigns:title") }]}
            current={title}
          />
        }
        title={title}
        sub={campaign === null ? t("campaigns:detail.newSub") : daysOf(campaign)}
        actions={campaign !== null && <Tag>{t(`campaigns:state.${campaign.state}`)}</Tag>}
      />
      {campaign !== null && (
        <div className="max-w-2xl">
          <CopyField
            id="link"
            label={t("campaigns:detail.link")}
            labelShown
            value={`?campaign=${campaign.id}`}
          />
        </div>
      )}
      {mayManage ? (
        <CampaignForm key={campaign?.id ?? "new"} {...{ campaign, currency, actTypes }} answer={actionData} />
      ) : (
        <Notice>{t("campaigns:detail.readOnly")}</Notice>
      )}
      {campaign !== null && campaign.state !== "closed" && mayManage && <Close />}
    </>
  );
}

function Close() {
  const t = useAdminText();
  return (
    <Section title={t("campaigns:close")} sub={t("campaigns:closeText")}>
      <Form method="post">
        <Button name="intent" value="close" variant="secondary">
          {t("campaigns:close")}
        </Button>
      </Form>
    </Section>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
