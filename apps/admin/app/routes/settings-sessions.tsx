import { adminContext, answerAction, answerLoader } from "@worth/api";
import { parseInput, revokeSessionInput } from "@worth/contracts";
import {
  Button,
  FormErrorSummary,
  Item,
  ItemList,
  Notice,
  PageHeading,
  readDeviceName,
  Tag,
  useFormat,
} from "@worth/ui";
import { Form, redirect, useSearchParams } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { useAdminText } from "../components/use-admin-text.ts";
import { useRefusal } from "../components/use-refusal.ts";
import type { Route } from "./+types/settings-sessions";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("staff:sessions.title"));

export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => ({
    sessions: await context.get(adminContext).api.sessions.list(),
  }));
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ sessionId }) => {
    const input = parseInput(revokeSessionInput, { sessionId });
    await context.get(adminContext).api.sessions.revoke(input);
    return redirect("/settings/sessions?ended=yes");
  });
}

export default function SettingsSessions({ loaderData: { sessions }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const format = useFormat();
  const [search] = useSearchParams();
  const { errors, formError } = useRefusal(actionData, {});
  return (
    <>
      <FormErrorSummary errors={errors} formError={formError} />
      {search.get("ended") === "yes" && !actionData && (
        <Notice tone="success">{t("staff:sessions.ended")}</Notice>
      )}
      <PageHeading
        title={t("staff:sessions.heading", { count: sessions.length })}
        sub={t("staff:sessions.sub")}
      />
      <ItemList label={t("staff:sessions.label")}>
        {sessions.map(({ id, device, isThisOne, createdAt, lastSeenAt }) => (
          <Item
            key={id}
            title={<DeviceTitle device={device} />}
            detail={t("staff:sessions.seen", {
              seen: format.date(lastSeenAt, "time"),
              since: format.date(createdAt),
            })}
            end={
              isThisOne ? (
                <Tag tone="accent">{t("staff:sessions.thisOne")}</Tag>
              ) : (
                <Form method="post">
                  <input type="hidden" name="sessionId" value={id} />
                  <Button size="small">{t("staff:sessions.end")}</Button>
                </Form>
              )
            }
          />
        ))}
      </ItemList>
    </>
  );
}

function DeviceTitle({ device }: { device: string }) {
  const t = useAdminText();
  const name = readDeviceName(device);
  return name === null ? t("staff:sessions.unknown") : t("staff:sessions.device", name);
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
