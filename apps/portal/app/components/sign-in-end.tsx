import type { ErrorCode } from "@worth/contracts";
import { ButtonLink, PageHeading } from "@worth/ui";
import { usePortalText } from "./use-portal-text.ts";
import { useRootData } from "./use-root-data.ts";

type SignInEndProps = { code: ErrorCode | "known_by_other_address" };

/** Why signing in ended here, and the way on. */
export function SignInEnd({ code }: SignInEndProps) {
  const t = usePortalText();
  const { programme } = useRootData();
  if (code === "known_by_other_address") {
    return (
      <>
        <PageHeading title={t("portal:known.title")} sub={t("portal:known.text")} />
        <WayOn to="/sign-in" text={t("portal:known.action")} />
      </>
    );
  }
  return (
    <>
      <PageHeading title={t(`errors:code.${code}.title`)} sub={t(`errors:code.${code}.message`)} />
      {code === "join_expired" ? (
        <WayOn to="/join" text={t("portal:confirm.join", { programme: programme.name })} />
      ) : (
        <WayOn to="/sign-in" text={t("portal:confirm.newLink")} />
      )}
    </>
  );
}

function WayOn({ to, text }: { to: string; text: string }) {
  return (
    <div>
      <ButtonLink to={to} variant="primary" wide>
        {text}
      </ButtonLink>
    </div>
  );
}
