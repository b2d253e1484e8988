import { adminContext, answerAction, answerLoader } from "@worth/api";
import { currencySchema, type ListRatesOutput, type ListUnconvertedOutput } from "@worth/contracts";
import { Notice, PageHeading, useFormat } from "@worth/ui";
import { data, redirect } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { AddRateForm } from "../components/rates/add-rate-form.tsx";
import { LeftOut } from "../components/rates/left-out.tsx";
import { RateList } from "../components/rates/rate-list.tsx";
import type { RatesAnswer } from "../components/rates/rates-answer.ts";
import { readSavedSearch, savedSearch } from "../components/rates/saved-search.ts";
import { SavedNotice } from "../components/rates/saved-notice.tsx";
import { UploadRatesForm } from "../components/rates/upload-rates-form.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { answerRatesFile } from "../server/answer-rates-file.ts";
import { readPage, searchOf } from "../server/read-search.ts";
import { withinEnd } from "../server/within-end.ts";
import type { Route } from "./+types/settings-rates";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("settingsValues:rates.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { rates } = context.get(adminContext).api;
    const search = searchOf(request);
    const [list, left] = await Promise.all([
      rates.list({ currency: readCurrency(search, "currency"), page: readPage(search) }),
      rates.unconverted({ currency: readCurrency(search, "without"), page: readPage(search, "left") }),
    ]);
    return {
      list: withinEnd(request, list),
      left: withinEnd(request, left, "left"),
      wanted: { currency: readCurrency(search, "add") ?? "", validOn: (search.get("on") ?? "").slice(0, 10) },
      saved: readSavedSearch(search),
    };
  });
}

function readCurrency(search: URLSearchParams, name: string): string | undefined {
  return currencySchema.safeParse(search.get(name)).data;
}

export async function action({ request, context }: Route.ActionArgs) {
  const { rates } = context.get(adminContext).api;
  if (request.headers.get("content-type")?.startsWith("multipart/form-data"))
    return answerRatesFile({ request, context }, async ({ content, texts }) => {
      const { skipBadRows, confirmed } = texts;
      const answer = await rates.upload({ content, skipBadRows: skipBadRows === "on", confirmed });
      if (answer.kind === "saved") return redirect(`/settings/rates?${savedSearch(answer)}`);
      return data<RatesAnswer>({ kind: "upload", answer }, { status: 409 });
    });
  return answerAction({ request, context }, async (values) => {
    const { currency, validOn, rate, confirmed } = values;
    const answer = await rates.add({ currency, validOn, rate, confirmed });
    if (answer.kind === "saved") return redirect(`/settings/rates?${savedSearch(answer)}`);
    return data<RatesAnswer>({ kind: "add", answer, values }, { status: 409 });
  });
}

export default function SettingsRates({ loaderData, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const mayManage = usePermission("rates.manage");
  const { list, left, wanted, saved } = loaderData;
  const isUpload =
    actionData?.kind === "upload" || (actionData?.kind === "refused" && isFileRefused(actionData));
  return (
    <>
      {saved && !actionData && <SavedNotice saved={saved} />}
      <Heading list={list} left={left} />
      {left.currencies.length > 0 && <LeftOut list={left} mayAdd={mayManage} />}
      {mayManage ? (
        <div id="given" className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
          <AddRateForm
            // The next step of another currency begins another form.
            key={`${wanted.currency} ${wanted.validOn}`}
            reportingCurrency={list.reportingCurrency}
            wanted={wanted}
            answer={isUpload ? undefined : actionData}
            isSecond={actionData?.kind === "upload"}
          />
          <UploadRatesForm answer={isUpload ? actionData : undefined} />
        </div>
      ) : (
        <Notice>{t("settingsValues:rates.readOnly")}</Notice>
      )}
      <RateList list={list} />
    </>
  );
}

/** Whether a refusal is of the form with the file: that one is about the file, or kept the lines. */
function isFileRefused({ field, fields, values }: Extract<RatesAnswer, { kind: "refused" }>): boolean {
  return field === "file" || "file" in fields || "lines" in values;
}

function Heading({ list, left }: { list: ListRatesOutput; left: ListUnconvertedOutput }) {
  const t = useAdminText();
  const format = useFormat();
  const { reportingCurrency: currency } = list;
  const count = left.currencies.reduce(
    (sum, { purchaseCount, costCount }) => sum + purchaseCount + costCount,
    0,
  );
  if (count > 0)
    return (
      <PageHeading
        title={t("settingsValues:rates.heading.left", { count, total: format.number(count) })}
        sub={t("settingsValues:rates.sub.left")}
      />
    );
  const state = list.currencies.length > 0 ? "all" : "none";
  return (
    <PageHeading
      title={t(`settingsValues:rates.heading.${state}`)}
      sub={t(`settingsValues:rates.sub.${state}`, { currency })}
    />
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
