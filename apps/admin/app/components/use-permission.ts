import type { Permission } from "@worth/contracts";
import { useRouteLoaderData } from "react-router";
import type { loader } from "../routes/shell.tsx";

/** Whether the signed-in person may do something, so that a page offers only what the api would allow. */
export function usePermission(permission: Permission): boolean {
  return useRouteLoaderData<typeof loader>("routes/shell")?.staff.permissions.includes(permission) ?? false;
}
