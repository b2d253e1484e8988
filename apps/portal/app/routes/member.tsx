import { answerLoader, pageContext } from "@worth/api";
import { AppError } from "@worth/contracts";
import { Outlet } from "react-router";
import type { Route } from "./+types/member";
import { PageError } from "../components/page-error.tsx";
import { PortalFrame } from "../components/portal-frame.tsx";

/** Visitors are sent to sign in and come back. */
export function loader({ request, context }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    if (context.get(pageContext).actor.kind !== "member") throw new AppError("not_signed_in");
    return null;
  });
}

export default function MemberLayout() {
  return (
    <PortalFrame>
      <Outlet />
    </PortalFrame>
  );
}

export function ErrorBoundary() {
  return <PageError inShell={false} />;
}
