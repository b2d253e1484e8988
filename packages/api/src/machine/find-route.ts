import { AppError } from "@worth/contracts";
import { machineRoutes, type MachineRoute } from "./machine-routes.ts";

type Found = { route: MachineRoute; params: Record<string, string> };

const patterns = machineRoutes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`),
}));

/** What a path and a method ask. @throws AppError not_found, api_method with the one it takes */
export function findRoute(method: string, pathname: string): Found {
  for (const { route, pattern } of patterns) {
    const match = pattern.exec(pathname);
    if (!match) continue;
    if (route.method !== method) throw new AppError("api_method", { values: { allow: route.method } });
    return { route, params: { ...match.groups } };
  }
  throw new AppError("not_found");
}
