import { adminContext, answerAction, answerLoader } from "@worth/api";
import { callOffInput, createPerkInput, handOutInput, parseInput, updatePerkInput } from "@worth/contracts";
import { Breadcrumb, Button, Notice, PageHeading, Pagination, Section, Tag } from "@worth/ui";
import { Form, redirect, useSearchParams } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { CallOffForm } from "../components/perks/call-off-form.tsx";
import { PerkForm } from "../components/perks/perk-form.tsx";
import { PerkPreview } from "../components/perks/perk-preview.tsx";
import { RedemptionTable } from "../components/perks/redemption-table.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { readPerk, readWhole } from "../server/read-perk.ts";
import { readChoice, readPage, searchOf } from "../server/read-search.ts";
import type { Route } from "./+types/rewards-perk";

const outcomes = ["saved", "offered", "archived", "handed-out", "called-off"] as const;

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("perks:staff.title"));

export function loader({ request, context, params: { perkId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { perks, tiers } = context.get(adminContext).api;
    const { tiers: all, currency } = await tiers.list();
    const search = searchOf(request);
    return {
      currency,
      tiers: all.map(({ id, name }) => ({ id, name })),
      perk: perkId === "new" ? null : await perks.get({ perkId, page: readPage(search) }),
      done: readChoice(search, "done", outcomes) ?? null,
    };
  });
}

export function action({ request, context, params: { perkId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async (form) => {
    const { perks, programme } = context.get(adminContext).api;
    const { intent, redemptionId, note } = form;
    const leave = (id: string, done: (typeof outcomes)[number]) =>
      redirect(`/rewards/perks/${id}?done=${done}`);
    if (intent === "offered" || intent === "archived") {
      await perks.move({ perkId, to: intent });
      return leave(perkId, intent);
    }
    if (intent === "hand-out") {
      await perks.handOut(parseInput(handOutInput, { redemptionId }));
      return leave(perkId, "handed-out");
    }
    if (intent === "call-off") {
      await perks.callOff(parseInput(callOffInput, { redemptionId, note }));
      return leave(perkId, "called-off");
    }
    const { reportingCurrency } = await programme.get();
    const body = readPerk(form, reportingCurrency);
    if (intent === "preview") return { kind: "preview" as const, body, values: form };
    if (perkId === "new")
      return leave((await perks.create(parseInput(createPerkInput, body))).perkId, "saved");
    const stockBefore = readWhole(form["stockBefore"]);
    await perks.update(parseInput(updatePerkInput, { perkId, ...body, stockBefore }));
    return leave(perkId, "saved");
  });
}

export default function RewardsPerk({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const { perk, currency, tiers, done } = loaderData;
  const [search] = useSearchParams();
  const mayManage = usePermission("perks.manage");
  const mayHandOut = usePermission("perks.hand_out");
  const refused = actionData?.kind === "refused" ? actionData : undefined;
  const preview = actionData?.kind === "preview" ? actionData : undefined;
  const shown = preview?.body ?? perk;
  const off = mayHandOut ? search.get("off") : null;
  return (
    <>
      {done !== null && !actionData && <Notice tone="success">{t(`perks:staff.done.${done}`)}</Notice>}
      <PageHeading
        above={
          <Breadcrumb
            label={t("perks:staff.detail.path")}
            links={[{ href: "/rewards/perks", label: t("perks:staff.title") }]}
            current={perk?.name ?? t("perks:staff.detail.newTitle")}
          />
        }
        title={perk?.name ?? t("perks:staff.detail.newTitle")}
        sub={perk === null ? t("perks:staff.detail.newSub") : undefined}
        actions={perk !== null && <Tag>{t(`perks:staff.state.${perk.state}`)}</Tag>}
      />
      {perk !== null && off !== null ? (
        <CallOffForm
          perkId={perk.id}
          redemptionId={off}
          name={perk.redemptions.rows.find(({ id }) => id === off)?.customer.displayName}
          answer={refused}
        />
      ) : (
        <>
          {shown !== null && (
            <PerkPreview perk={shown} currency={currency} tiers={tiers} isTyped={preview !== undefined} />
          )}
          {perk !== null && mayManage && <MoveButton state={perk.state} />}
          {mayManage ? (
            <PerkForm
              key={perk?.id ?? "new"}
              perk={perk}
              currency={currency}
              tiers={tiers}
              answer={refused}
              typed={preview?.values}
            />
          ) : (
            <Notice>{t("perks:staff.detail.readOnly")}</Notice>
          )}
        </>
      )}
      {perk !== null && <Redemptions perk={perk} mayHandOut={mayHandOut} />}
    </>
  );
}

function MoveButton({ state }: { state: "draft" | "offered" | "archived" }) {
  const t = useAdminText();
  const to = state === "offered" ? "archived" : "offered";
  return (
    <Form method="post">
      <Button name="intent" value={to} variant={state === "draft" ? "primary" : "secondary"}>
        {t(to === "offered" ? "perks:staff.detail.offer" : "perks:staff.detail.archive")}
      </Button>
    </Form>
  );
}

type Shown = { perk: NonNullable<Route.ComponentProps["loaderData"]["perk"]>; mayHandOut: boolean };

function Redemptions({ perk: { redemptions }, mayHandOut }: Shown) {
  const t = useAdminText();
  const { rows, page, pageSize, total } = redemptions;
  return (
    <Section title={t("perks:staff.detail.redemptions")}>
      <RedemptionTable
        caption={t("perks:staff.detail.redemptionsCaption")}
        rows={rows}
        mayHandOut={mayHandOut}
        isOfOnePerk
      />
      <Pagination page={page} pageSize={pageSize} totalCount={total} />
    </Section>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
