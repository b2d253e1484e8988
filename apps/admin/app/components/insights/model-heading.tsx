import type { ModelFitBody, ModelOutput } from "@worth/contracts";
import { Button, PageHeading, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { usePermission } from "../use-permission.ts";

/** Forecasts that are off by less than this are as good as right. */
const rightWithin = 0.005;

/** How well the models do, and the button that computes everything again. */
export function ModelHeading({ model: { current, running, hasPurchases } }: { model: ModelOutput }) {
  const t = useAdminText();
  const format = useFormat();
  const title = useFinding(current?.fits.at(0)?.body ?? null);
  const mayCompute = usePermission("values.compute") && running === null && hasPurchases;
  const actions = mayCompute && (
    <Form method="post">
      <Button variant={current === null ? "primary" : "secondary"}>
        {t(`insights:model.${current === null ? "computeFirst" : "compute"}`)}
      </Button>
    </Form>
  );
  if (current === null)
    return (
      <PageHeading
        title={t(`insights:model.heading.${hasPurchases ? "never" : "empty"}`)}
        sub={hasPurchases ? t("insights:model.never") : undefined}
        actions={actions}
      />
    );
  return (
    <PageHeading
      title={title}
      sub={t("insights:model.sub", {
        at: format.date(current.asOf, "time"),
        customers: format.number(current.customerCount),
        purchases: format.number(current.purchaseCount),
      })}
      actions={actions}
    />
  );
}

/** What the test of the pool of everybody says. */
function useFinding(body: ModelFitBody | null): string {
  const t = useAdminText();
  const format = useFormat();
  if (body === null || body.backtest.outcome === "tooLittleData")
    return t("insights:model.heading.tooLittle");
  const { candidates, chosen, actual } = body.backtest;
  const used = candidates.find(({ model }) => model === chosen);
  if (!used || !body.isInUse) return t("insights:model.heading.unused");
  const off = used.totalError / Math.max(1, actual);
  if (Math.abs(off) < rightWithin) return t("insights:model.heading.right");
  return t(`insights:model.heading.${off < 0 ? "low" : "high"}`, { off: format.share(Math.abs(off), 1) });
}
