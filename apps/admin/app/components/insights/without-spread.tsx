import type { ConcentrationOutput } from "@worth/contracts";
import { ButtonLink, PageHeading, useFormat } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { useRevalidateEvery } from "../use-revalidate-every.ts";
import { NoPurchases } from "./no-purchases.tsx";

const lookAgainMs = 2_000;

/** Why there are no figures: nothing was bought, values are on their way, or nobody holds any of it. */
export function WithoutSpread({ concentration }: { concentration: ConcentrationOutput }) {
  const t = useAdminText();
  const { waiting, measure, firstPurchaseAt } = concentration;
  if (firstPurchaseAt === null && measure !== "participation")
    return (
      <>
        <PageHeading title={t("insights:concentration.empty.heading")} />
        <NoPurchases page="concentration" />
      </>
    );
  if (waiting !== null) return <Waiting waiting={waiting} />;
  if (measure === "sales") return <Computing />;
  return (
    <PageHeading
      title={t(`insights:concentration.nothing.${measure}.heading`)}
      sub={t(`insights:concentration.nothing.${measure}.text`)}
    />
  );
}

/** After the first import: purchases are in, values are not yet. */
function Computing() {
  const t = useAdminText();
  useRevalidateEvery(lookAgainMs);
  return (
    <PageHeading
      title={t("insights:concentration.computing.heading")}
      sub={t("insights:concentration.computing.text")}
    />
  );
}

/** Too many customers to look at before they were computed together. */
function Waiting({ waiting }: { waiting: NonNullable<ConcentrationOutput["waiting"]> }) {
  const t = useAdminText();
  const format = useFormat();
  useRevalidateEvery(lookAgainMs);
  const { customerCount, running } = waiting;
  return (
    <PageHeading
      title={t("insights:concentration.waiting.heading")}
      sub={t(`insights:concentration.waiting.${running === null ? "text" : "running"}`, {
        total: format.number(customerCount),
      })}
      actions={
        <ButtonLink to="/insights/model" variant="primary">
          {t("insights:concentration.waiting.action")}
        </ButtonLink>
      }
    />
  );
}
