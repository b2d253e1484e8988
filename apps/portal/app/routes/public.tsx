import { Outlet } from "react-router";
import { PageError } from "../components/page-error.tsx";
import { PortalFrame } from "../components/portal-frame.tsx";

export default function PublicLayout() {
  return (
    <PortalFrame>
      <Outlet />
    </PortalFrame>
  );
}

export function ErrorBoundary() {
  return <PageError inShell={false} />;
}
