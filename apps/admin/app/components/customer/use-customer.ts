import type { CustomerOutput } from "@worth/contracts";
import { useRouteLoaderData } from "react-router";
import type { loader } from "../../routes/customer.tsx";

/** The customer the page and its tabs are about. */
export function useCustomer(): CustomerOutput {
  const found = useRouteLoaderData<typeof loader>("routes/customer");
  if (!found) throw new Error("This page is not below a customer.");
  return found.customer;
}
