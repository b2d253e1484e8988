import { answerAction, answerLoader, portalContext } from "@worth/api";
import { betaGroupInput, joinBetaGroupInput, parseInput } from "@worth/contracts";
import {
  Button,
  Checkbox,
  FormErrorSummary,
  PageHeading,
  Section,
  Tag,
  TextLink,
  useFormat,
} from "@worth/ui";
import { Form, redirect } from "react-router";
import type { Route } from "./+types/beta-group";
import { BetaDone } from "../components/beta/beta-done.tsx";
import { GroupWork } from "../components/beta/group-work.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { useRefusal } from "../components/use-refusal.ts";

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => args.loaderData?.name || t("beta:title"));

export function loader({ request, context, params: { groupId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, () => context.get(portalContext).api.beta.group({ groupId }));
}

export function action({ request, context, params: { groupId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ intent, hasAgreed, consentVersion }) => {
    const { beta } = context.get(portalContext).api;
    if (intent === "leave") {
      await beta.leave(parseInput(betaGroupInput, { groupId }));
      return redirect(`/beta/${groupId}?done=left`);
    }
    const agreed = { groupId, hasAgreed: hasAgreed !== undefined, consentVersion: Number(consentVersion) };
    const { state } = await beta.join(parseInput(joinBetaGroupInput, agreed));
    return redirect(`/beta/${groupId}?done=${state}`);
  });
}

export default function BetaGroup({ loaderData: group, actionData }: Route.ComponentProps) {
  const t = usePortalText();
  const { number } = useFormat();
  const { errors, formError, errorOf } = useRefusal(actionData, { hasAgreed: { label: t("beta:agree") } });
  const { name, description, state, place, placesLeft, consent } = group;
  const isIn = state === "joined" || state === "waiting";
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      {!actionData && <BetaDone />}
      <PageHeading
        above={<TextLink to="/beta">{t("beta:back")}</TextLink>}
        title={<span className="wrap-anywhere">{name}</span>}
        sub={place === null ? undefined : t("beta:place", { place: number(place) })}
        actions={state && <Tag>{t(`beta:state.${state}`)}</Tag>}
      />
      <p className="whitespace-pre-line wrap-anywhere">{description}</p>
      {state === "joined" && <GroupWork group={group} />}
      <Section title={t("beta:consent")}>
        <p className="max-w-prose whitespace-pre-line wrap-anywhere">{consent.body}</p>
        <Form method="post" className="grid justify-items-start gap-4">
          {isIn ? (
            <>
              <p className="text-sm text-muted">{t("beta:leaveText")}</p>
              <Button name="intent" value="leave">
                {t("beta:leave")}
              </Button>
            </>
          ) : (
            <>
              <input type="hidden" name="consentVersion" value={consent.version} />
              <Checkbox name="hasAgreed" label={t("beta:agree")} error={errorOf("hasAgreed")} />
              <p className="text-sm text-muted">
                {placesLeft === 0
                  ? t("beta:full")
                  : t("beta:places", { count: placesLeft, total: number(placesLeft) })}
              </p>
              <Button variant="primary" name="intent" value="join">
                {t("beta:join")}
              </Button>
            </>
          )}
        </Form>
      </Section>
    </>
  );
}

export const ErrorBoundary = PageError;
