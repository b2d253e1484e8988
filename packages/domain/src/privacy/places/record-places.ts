import { rowsOf, type ErasablePlace } from "./place.ts";

const isContact = `(coalesce("customerId" = ANY(person.ids), false) OR lower("contactEmail") = ANY(person.emails))`;

/** What is written about people by staff, providers and the system itself. */
export const recordPlaces: readonly ErasablePlace[] = [
  {
    table: "lead",
    columns: ["companyName", "contactName", "contactEmail", "need"],
    // Whoever is the contact goes; of whoever recommended them, their words.
    own: `UPDATE lead SET need = '',
            "companyName" = CASE WHEN ${isContact} THEN '' ELSE "companyName" END,
            "contactName" = CASE WHEN ${isContact} THEN '' ELSE "contactName" END,
            "contactEmail" = CASE WHEN ${isContact} THEN '' ELSE "contactEmail" END
          FROM person WHERE ${isContact} OR "referrerId" = ANY(person.ids)`,
    named: ["contactName", "contactEmail", "need"],
  },
  {
    table: "referral_transition_note",
    columns: ["note"],
    own: `DELETE FROM referral_transition_note USING person, referral_transition AS step, referral
          WHERE step.id = "transitionId" AND referral.id = step."referralId"
            AND (referral."referrerId" = ANY(person.ids) OR referral."refereeId" = ANY(person.ids))`,
    named: ["note"],
  },
  {
    table: "ledger_note",
    columns: ["text"],
    own: `DELETE FROM ledger_note USING person WHERE "transactionId" IN (
            SELECT entry."transactionId" FROM ledger_entry AS entry JOIN ledger_account AS account
              ON account.id = entry."accountId" WHERE account."customerId" = ANY(person.ids))`,
    named: ["text"],
  },
  {
    table: "audit_detail",
    columns: ["before", "after"],
    own: `DELETE FROM audit_detail USING person, audit_entry AS entry
          WHERE entry.id = "entryId" AND entry."subjectId" = ANY(person.ids)`,
    named: ["before", "after"],
  },
  {
    table: "payout",
    columns: ["destinationRef", "code", "error"],
    own: `UPDATE payout SET "destinationRef" = NULL, code = NULL, error = NULL
          FROM person WHERE "customerId" = ANY(person.ids)`,
  },
  { table: "payout_account", columns: ["accountRef"], own: rowsOf("payout_account") },
  {
    table: "effect_payload",
    columns: ["body", "ciphertext"],
    own: `DELETE FROM effect_payload USING person, effect, payout
          WHERE effect.id = "effectId" AND payout.id = effect."subjectId" AND payout."customerId" = ANY(person.ids)`,
    named: ["body"],
  },
  { table: "provider_event", columns: ["error"], named: ["error"] },
  {
    table: "provider_event_payload",
    columns: ["body"],
    // The copy of what a provider told of them, found by any of what they are known by there.
    own: `DELETE FROM provider_event_payload USING person
          WHERE EXISTS (SELECT FROM unnest(person.known) AS word WHERE strpos(lower(body::text), lower(word)) > 0)`,
  },
  { table: "import_row_error", columns: ["value"], named: ["value"] },
  {
    table: "import_file",
    columns: ["content"],
    // A file that waits and tells of them cannot be read any more; staff upload it again without them.
    own: `WITH stopped AS (
            UPDATE import SET state = 'failed' FROM person, import_file AS file WHERE file."importId" = import.id AND EXISTS (
              SELECT FROM unnest(person.known) AS word WHERE position(convert_to(word, 'UTF8') IN file.content) > 0))
          DELETE FROM import_file USING person WHERE EXISTS (
            SELECT FROM unnest(person.known) AS word WHERE position(convert_to(word, 'UTF8') IN content) > 0)`,
  },
  { table: "reconciliation", columns: ["error"], named: ["error"] },
  { table: "reconciliation_difference", columns: ["note"], named: ["note"] },
];
