import { defaultValuePolicy } from "@worth/scoring";
import { connectionsRows } from "./connections-rows.ts";
import { betaAdminRows } from "./beta-rows.ts";
import { changelogAdminRows } from "./changelog-rows.ts";
import { ideasAdminRows } from "./ideas-rows.ts";
import { ledgerAdminRows } from "./ledger-rows.ts";
import { mentionsAdminRows } from "./mentions-rows.ts";
import { perksAdminRows } from "./perks-rows.ts";
import { questionsAdminRows } from "./questions-rows.ts";
import { reviewsAdminRows } from "./reviews-rows.ts";
import { queueAdminRows } from "./queue-rows.ts";
import { absentIds, callers, staffCallers, type Caller, type Rows } from "./row.ts";
import { rulesAdminRows } from "./rules-rows.ts";

const deciders: readonly Caller[] = ["owner", "manager", "reviewer"];
const managers: readonly Caller[] = ["owner", "manager"];
const analysts: readonly Caller[] = ["owner", "manager", "analyst"];
const readers: readonly Caller[] = ["owner", "manager", "analyst", "viewer"];
const note = "because the customer called";
const page = 1;
const { version: _version, ...splitPolicy } = defaultValuePolicy;
const policyDraft = { ...splitPolicy, marginRate: 0.3, annualDiscount: 0.15, acquisitionCostMinor: 0 };

export const adminRows: Rows = {
  ...perksAdminRows,
  ...questionsAdminRows,
  ...reviewsAdminRows,
  ...mentionsAdminRows,
  ...betaAdminRows,
  ...ideasAdminRows,
  ...changelogAdminRows,
  ...ledgerAdminRows,
  ...connectionsRows,
  ...queueAdminRows,
  ...rulesAdminRows,
  "triage.list": { may: staffCallers, input: () => ({ page }) },
  "triage.mark": {
    may: deciders,
    input: ({ cast }) => ({ accountIds: [cast.companyId], change: { kind: "done" } }),
    absent: () => ({ accountIds: [absentIds.companyId], change: { kind: "done" } }),
  },
  // Nobody changed this account's marks at that moment, so nothing is left to take back.
  "triage.undo": {
    may: deciders,
    input: ({ cast }) => ({ accountIds: [cast.companyId], changedAt: "2026-01-01T00:00:00.000Z" }),
    absent: () => ({ accountIds: [absentIds.companyId], changedAt: "2026-01-01T00:00:00.000Z" }),
    firstStatus: 409,
  },
  "customers.list": { may: staffCallers, input: () => ({ search: "Sam", page }) },
  "customers.get": {
    may: staffCallers,
    input: ({ cast }) => ({ customerId: cast.leo.customerId }),
    absent: () => ({ customerId: absentIds.customerId }),
  },
  "customers.value": {
    may: staffCallers,
    input: ({ cast }) => ({ customerId: cast.leo.customerId, asOf: "2026-01-01" }),
    absent: () => ({ customerId: absentIds.customerId, asOf: "2026-01-01" }),
  },
  "customers.changes": {
    may: staffCallers,
    input: ({ cast }) => ({ customerId: cast.leo.customerId, from: "2025-01-01" }),
    absent: () => ({ customerId: absentIds.customerId, from: "2025-01-01" }),
  },
  "customers.previewMerge": {
    may: managers,
    input: ({ cast }) => ({ fromId: cast.strangerId, intoId: cast.otto.customerId }),
    absent: ({ cast }) => ({ fromId: absentIds.customerId, intoId: cast.otto.customerId }),
  },
  "customers.merge": {
    may: managers,
    input: ({ cast }) => ({ fromId: cast.twinId, intoId: cast.otto.customerId, note }),
    absent: ({ cast }) => ({ fromId: absentIds.customerId, intoId: cast.otto.customerId, note }),
  },
  // Nobody is erased here: the box is not ticked.
  "customers.erase": {
    may: managers,
    input: ({ cast }) => ({ customerId: cast.twinId, isCertain: false }),
    absent: () => ({ customerId: absentIds.customerId, isCertain: true }),
    firstStatus: 400,
  },
  "purchases.get": {
    may: staffCallers,
    input: ({ cast }) => ({ purchaseId: cast.purchaseId }),
    absent: () => ({ purchaseId: absentIds.purchaseId }),
  },
  "customers.lines": {
    may: staffCallers,
    input: ({ cast }) => ({ customerId: cast.leo.customerId, basis: "net", part: "own", page }),
    absent: () => ({ customerId: absentIds.customerId, basis: "net", part: "own", page }),
  },
  "companies.get": {
    may: staffCallers,
    input: ({ cast }) => ({ companyId: cast.companyId }),
    absent: () => ({ companyId: absentIds.companyId }),
  },
  "referrals.list": { may: staffCallers, input: () => ({ page }) },
  "referrals.get": {
    may: staffCallers,
    input: ({ cast }) => ({ referralId: cast.referralId }),
    absent: () => ({ referralId: absentIds.referralId }),
  },
  "referrals.releaseHold": {
    may: deciders,
    input: ({ cast }) => ({ referralId: cast.referralId, note }),
    absent: () => ({ referralId: absentIds.referralId, note }),
  },
  "referrals.attach": {
    may: deciders,
    input: ({ cast }) => ({ refereeId: cast.strangerId, referrerId: cast.otto.customerId, note }),
    absent: () => ({ refereeId: absentIds.customerId, referrerId: absentIds.customerId, note }),
  },
  "leads.list": { may: staffCallers, input: () => ({ page }) },
  "leads.move": {
    may: deciders,
    input: ({ cast }) => ({ leadId: cast.leadId, stage: "contacted" }),
    absent: () => ({ leadId: absentIds.leadId, stage: "contacted" }),
  },
  "payouts.list": { may: staffCallers, input: () => ({ page }) },
  "payouts.get": {
    may: staffCallers,
    input: ({ cast }) => ({ payoutId: cast.payoutId }),
    absent: () => ({ payoutId: absentIds.payoutId }),
  },
  "payouts.export": { may: managers },
  // It is to be paid by hand.
  "payouts.retry": {
    may: managers,
    input: ({ cast }) => ({ payoutId: cast.payoutId }),
    absent: () => ({ payoutId: absentIds.payoutId }),
    firstStatus: 409,
  },
  // Given back, it can neither be reversed nor be paid.
  "payouts.giveBack": {
    may: managers,
    input: ({ cast }) => ({ payoutId: cast.payoutId, note }),
    absent: () => ({ payoutId: absentIds.payoutId, note }),
  },
  "payouts.reverse": {
    may: managers,
    input: ({ cast }) => ({ payoutId: cast.payoutId, note }),
    absent: () => ({ payoutId: absentIds.payoutId, note }),
    firstStatus: 409,
  },
  "payouts.markPaid": {
    may: managers,
    input: ({ cast }) => ({ payoutIds: [cast.payoutId] }),
    absent: () => ({ payoutIds: [absentIds.payoutId] }),
    firstStatus: 409,
  },
  "imports.list": { may: analysts, input: () => ({ page }) },
  "imports.get": {
    may: analysts,
    input: ({ cast }) => ({ importId: cast.importId, page }),
    absent: () => ({ importId: absentIds.importId, page }),
  },
  // It takes bytes, which JSON cannot carry: a file comes in through its page alone.
  "imports.create": {
    may: managers,
    input: () => ({ fileName: "purchases.csv", content: "email,date,amount" }),
    firstStatus: 400,
  },
  "imports.check": {
    may: managers,
    input: ({ cast }) => ({ importId: cast.importId, mapping: cast.mapping }),
    absent: ({ cast }) => ({ importId: absentIds.importId, mapping: cast.mapping }),
  },
  // The dry run has not come to its end, so the real one is too early.
  "imports.run": {
    may: managers,
    input: ({ cast }) => ({ importId: cast.importId, skipBadRows: false }),
    absent: () => ({ importId: absentIds.importId, skipBadRows: false }),
    firstStatus: 409,
  },
  "imports.discard": {
    may: managers,
    input: ({ cast }) => ({ importId: cast.importId }),
    absent: () => ({ importId: absentIds.importId }),
  },
  "insights.comparison": { may: readers },
  "insights.concentration": { may: readers, input: () => ({ page }) },
  "insights.levers": {
    may: readers,
    input: () => ({ who: "companies", after: { firstDay: "2026-01-01", lastDay: "2026-03-31" } }),
  },
  "insights.compute": { may: analysts },
  "insights.model": { may: readers, input: () => ({ page }) },
  "staff.current": { may: staffCallers },
  "staff.list": { may: managers },
  "staff.invite": {
    may: ["owner"],
    input: ({ caller }) => ({ name: "New", email: `new-${caller}@staff.example`, role: "viewer" }),
  },
  "staff.changeRole": {
    may: ["owner"],
    input: ({ cast }) => ({ staffId: cast.victimId, role: "analyst" }),
    absent: () => ({ staffId: absentIds.staffId, role: "analyst" }),
  },
  "staff.disable": {
    may: ["owner"],
    input: ({ cast }) => ({ staffId: cast.victimId, disabled: true }),
    absent: () => ({ staffId: absentIds.staffId, disabled: true }),
  },
  "sessions.list": { may: staffCallers },
  "sessions.revoke": {
    may: staffCallers,
    input: ({ caller, spareSessions }) => ({ sessionId: spareSessions[caller] ?? absentIds.sessionId }),
    foreign: ({ caller, spareSessions }) => ({
      sessionId: spareSessions[caller === "owner" ? "manager" : "owner"],
    }),
    absent: () => ({ sessionId: absentIds.sessionId }),
  },
  "rates.list": { may: readers, input: () => ({ page }) },
  "rates.unconverted": { may: readers, input: () => ({ page }) },
  "rates.add": {
    may: managers,
    input: () => ({ currency: "EUR", validOn: "2025-01-01", rate: "1.08", confirmed: "" }),
  },
  "rates.upload": {
    may: managers,
    input: () => ({ content: "GBP,2025-01-01,1.27", skipBadRows: false, confirmed: "" }),
  },
  "policy.get": { may: readers, input: () => ({ page }) },
  "policy.preview": { may: managers, input: () => ({ body: policyDraft }) },
  // Whoever saves second is told what changed since, which is no refusal.
  "policy.save": { may: managers, input: () => ({ baseVersion: 1, body: policyDraft }) },
  "programme.get": { may: callers },
  "programme.update": {
    may: managers,
    input: () => ({
      name: "Renamed",
      shopUrl: "https://shop.example",
      attributionWindowDays: 90,
      refundWindowDays: 30,
    }),
  },
};
