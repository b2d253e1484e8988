import { adminContext, answerAction, answerLoader } from "@worth/api";
import { parseInput, updateProgrammeInput, type ProgrammeOutput } from "@worth/contracts";
import { DefinitionFigures, Notice, PageHeading, TextLink } from "@worth/ui";
import { redirect, useSearchParams } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { ProgrammeForm } from "../components/settings/programme-form.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import type { Route } from "./+types/settings-programme";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("staff:programme.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => ({
    programme: await context.get(adminContext).api.programme.get(),
  }));
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async (form) => {
    const { programme } = context.get(adminContext).api;
    const { name, shopUrl, attributionWindowDays, refundWindowDays } = form;
    const input = parseInput(updateProgrammeInput, {
      name,
      shopUrl: shopUrl?.trim(),
      attributionWindowDays: readWhole(attributionWindowDays),
      refundWindowDays: readWhole(refundWindowDays),
    });
    await programme.update(input);
    return redirect("/settings/programme?saved=yes");
  });
}

/** A whole number as typed; an empty field is a missing one, not a zero. */
function readWhole(typed: string | undefined): number | "" {
  const text = typed?.trim() ?? "";
  return text === "" ? "" : Number(text);
}

export default function SettingsProgramme({ loaderData: { programme }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const [search] = useSearchParams();
  const mayManage = usePermission("programme.manage");
  const { name, reportingCurrency: currency, timeZone } = programme;
  return (
    <>
      {search.get("saved") === "yes" && !actionData && (
        <Notice tone="success">{t("staff:programme.saved")}</Notice>
      )}
      <PageHeading title={t("staff:programme.heading", { name })} sub={t("staff:programme.sub")} />
      {mayManage ? (
        <ProgrammeForm programme={programme} answer={actionData} />
      ) : (
        <ProgrammeFigures programme={programme} />
      )}
      <p className="text-sm">
        {t("staff:programme.rewards")}{" "}
        <TextLink to="/rewards/rules">{t("staff:programme.rewardsLink")}</TextLink>
      </p>
      <p className="text-sm text-muted">{t("staff:programme.fixed", { currency, timeZone })}</p>
    </>
  );
}

function ProgrammeFigures({ programme }: { programme: ProgrammeOutput }) {
  const t = useAdminText();
  const days = (count: number) => t("staff:programme.days", { count });
  return (
    <>
      <Notice>{t("staff:programme.readOnly")}</Notice>
      <DefinitionFigures
        figures={[
          { label: t("staff:programme.attributionWindowDays"), value: days(programme.attributionWindowDays) },
          { label: t("staff:programme.refundWindowDays"), value: days(programme.refundWindowDays) },
        ]}
      />
    </>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
