import { randomUUID } from "node:crypto";
import { answerAction, answerLoader, portalContext } from "@worth/api";
import { parseInput, redeemPerkInput } from "@worth/contracts";
import { Button, FormErrorSummary, Notice, PerkView, TextLink, usePerkWords } from "@worth/ui";
import { Form, redirect } from "react-router";
import type { Route } from "./+types/perk";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { useObstacle } from "../components/perks/use-obstacle.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.perk.name ?? t("perks:member.title"));

export function loader({ request, context, params: { perkId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => ({
    perk: await context.get(portalContext).api.perks.get({ perkId }),
    requestKey: randomUUID(),
  }));
}

export function action({ request, context, params: { perkId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ unit, price, requestKey }) => {
    const input = parseInput(redeemPerkInput, { perkId, unit, price: Number(price), requestKey });
    await context.get(portalContext).api.perks.redeem(input);
    return redirect("/perks?done=chosen");
  });
}

export default function Perk({ loaderData: { perk, requestKey }, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { price } = usePerkWords();
  const obstacle = useObstacle(perk);
  const { errors, formError } = useRefusal(actionData, {});
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      <TextLink to="/perks">{t("perks:member.back")}</TextLink>
      <PerkView perk={perk} isPageHeading />
      {obstacle === null ? (
        <Form method="post" className="grid justify-items-start gap-3">
          <input type="hidden" name="requestKey" value={requestKey} />
          <input type="hidden" name="unit" value={perk.unit} />
          <input type="hidden" name="price" value={perk.price} />
          <Button variant="primary" wide>
            {t("perks:member.choose", { price: price(perk.price, perk.unit) })}
          </Button>
          <p className="text-sm text-muted">{t("perks:member.callOffHint")}</p>
        </Form>
      ) : (
        <Notice>{obstacle}</Notice>
      )}
    </>
  );
}

export const ErrorBoundary = PageError;
