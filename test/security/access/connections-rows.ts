import type { Caller, Rows } from "./row.ts";

const readers: readonly Caller[] = ["owner", "manager", "analyst"];
const managers: readonly Caller[] = ["owner", "manager"];
const nothing = "0".repeat(32);
const note = "as it should be";
const name = "value.refresh";
const nobodysJob = "00000000-0000-4000-8000-000000000000";

/** The payment provider's side, and the work in the background. */
export const connectionsRows: Rows = {
  "connections.get": { may: readers },
  "connections.backfills": { may: readers },
  "connections.reconciliations": { may: readers },
  "connections.reconciliation": {
    may: readers,
    input: ({ cast }) => ({ reconciliationId: cast.reconciliationId }),
    absent: () => ({ reconciliationId: `rcn_${nothing}` }),
  },
  "connections.retryEvent": {
    may: managers,
    input: ({ cast }) => ({ eventId: cast.retriedEventId }),
    absent: () => ({ eventId: `evt_${nothing}` }),
  },
  "connections.setAsideEvent": {
    may: managers,
    input: ({ cast }) => ({ eventId: cast.asideEventId }),
    absent: () => ({ eventId: `evt_${nothing}` }),
  },
  "connections.startBackfill": {
    may: managers,
    input: () => ({ from: "2025-01-01", to: "2025-01-31" }),
  },
  "connections.reconcile": { may: managers },
  "connections.acceptDifference": {
    may: managers,
    input: ({ cast }) => ({ differenceId: cast.differenceId, note }),
    absent: () => ({ differenceId: `rdf_${nothing}`, note }),
  },
  "apiKeys.list": { may: managers, input: () => ({ page: 1 }) },
  "apiKeys.create": { may: managers, input: () => ({ name: "Shop", scopes: ["heard:write"] }) },
  "apiKeys.revoke": {
    may: managers,
    input: ({ cast }) => ({ apiKeyId: cast.apiKeyId }),
    absent: () => ({ apiKeyId: `key_${nothing}` }),
  },
  "jobs.list": { may: readers },
  "jobs.retry": {
    may: managers,
    input: ({ cast }) => ({ name, jobId: cast.parkedJobId }),
    absent: () => ({ name, jobId: nobodysJob }),
  },
};
