import { index, layout, route, type RouteConfig } from "@react-router/dev/routes";

export default [
  layout("routes/entrance.tsx", [
    route("sign-in", "routes/sign-in.tsx"),
    route("sign-in/code", "routes/sign-in-code.tsx"),
    route("sign-in/confirm", "routes/sign-in-confirm.tsx"),
    route("sign-out", "routes/sign-out.tsx"),
  ]),
  layout("routes/shell.tsx", [
    index("routes/triage.tsx"),
    route("customers", "routes/customers.tsx"),
    route("customers/:customerId", "routes/customer.tsx", [
      index("routes/customer-value.tsx"),
      route("changes", "routes/customer-changes.tsx"),
      route("referrals", "routes/customer-referrals.tsx"),
      route("timeline", "routes/customer-timeline.tsx"),
    ]),
    route("customers/:customerId/referrer", "routes/customer-referrer.tsx"),
    route("customers/:customerId/merge", "routes/customer-merge.tsx"),
    route("purchases/:purchaseId", "routes/purchase.tsx"),
    route("companies/:companyId", "routes/company.tsx"),
    route("referrals", "routes/referrals.tsx"),
    route("referrals/:referralId", "routes/referral.tsx"),
    route("leads", "routes/leads.tsx"),
    route("import", "routes/import.tsx"),
    route("import/:importId", "routes/import-detail.tsx"),
    route("insights/concentration", "routes/concentration.tsx"),
    route("insights/levers", "routes/levers.tsx"),
    route("insights/model", "routes/model.tsx"),
    route("settings/staff", "routes/settings-staff.tsx"),
    route("settings/programme", "routes/settings-programme.tsx"),
    route("settings/rates", "routes/settings-rates.tsx"),
    route("settings/policy", "routes/settings-policy.tsx"),
    route("settings/sessions", "routes/settings-sessions.tsx"),
    route("*", "routes/not-found.tsx"),
  ]),
] satisfies RouteConfig;
