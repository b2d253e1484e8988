import type { SessionOutput } from "@worth/contracts";
import { Button, Item, ItemList, readDeviceName, Tag, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "./use-portal-text.ts";

/** Every browser somebody is signed in with; the others can be signed out from here. */
export function SessionList({ sessions }: { sessions: readonly SessionOutput[] }) {
  return (
    <ItemList>
      {sessions.map((session) => (
        <Session key={session.id} session={session} />
      ))}
    </ItemList>
  );
}

function Session({ session }: { session: SessionOutput }) {
  const t = usePortalText();
  const { date } = useFormat();
  const { id, isThisOne, createdAt, lastSeenAt } = session;
  const name = readDeviceName(session.device);
  const device = name === null ? t("portal:settings.deviceUnknown") : t("portal:settings.device", name);
  return (
    <Item
      title={device}
      detail={t("portal:settings.seen", { seen: date(lastSeenAt, "time"), created: date(createdAt) })}
      end={
        isThisOne ? (
          <Tag tone="accent">{t("portal:settings.thisOne")}</Tag>
        ) : (
          <Form method="post">
            <input type="hidden" name="intent" value="end-session" />
            <input type="hidden" name="sessionId" value={id} />
            <Button size="small" aria-label={t("portal:settings.endLabel", { device })}>
              {t("portal:settings.end")}
            </Button>
          </Form>
        )
      }
    />
  );
}
