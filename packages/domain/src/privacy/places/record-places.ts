import { factsOf, rowsOf, rowsWhere, type ErasablePlace } from "./place.ts";

const isContact = `(coalesce("customerId" = ANY(person.ids), false) OR lower("contactEmail") = ANY(person.emails))`;

const inFile = `EXISTS (SELECT FROM unnest(person.known) AS word
  WHERE position(convert_to(word, 'UTF8') IN import_file.content) > 0)`;

/** What is written about people by staff, providers and the system itself. */
export const recordPlaces: readonly ErasablePlace[] = [
  {
    table: "lead",
    columns: ["companyName", "contactName", "contactEmail", "need"],
    mine: `(${isContact} OR "referrerId" = ANY(person.ids))`,
    // Whoever recommended somebody is not given who that is.
    added: `CASE WHEN ${isContact} THEN '{}' ELSE '{"companyName": "", "contactName": "", "contactEmail": ""}' END::jsonb`,
    // Whoever is the contact goes; of whoever recommended them, their words.
    own: `UPDATE lead SET need = '',
            "companyName" = CASE WHEN ${isContact} THEN '' ELSE "companyName" END,
            "contactName" = CASE WHEN ${isContact} THEN '' ELSE "contactName" END,
            "contactEmail" = CASE WHEN ${isContact} THEN '' ELSE "contactEmail" END
          FROM person WHERE ${isContact} OR "referrerId" = ANY(person.ids)`,
    named: ["contactName", "contactEmail", "need"],
  },
  {
    ...rowsWhere(
      "referral_transition_note",
      `EXISTS (SELECT FROM referral_transition AS step JOIN referral ON referral.id = step."referralId"
         WHERE step.id = "transitionId"
           AND (referral."referrerId" = ANY(person.ids) OR referral."refereeId" = ANY(person.ids)))`,
    ),
    columns: ["note"],
    withheld: "Two people are in a referral, and a note on it may be about the other.",
    named: ["note"],
  },
  {
    ...rowsWhere(
      "ledger_note",
      `EXISTS (SELECT FROM ledger_entry AS entry JOIN ledger_account AS account ON account.id = entry."accountId"
         WHERE entry."transactionId" = ledger_note."transactionId" AND account."customerId" = ANY(person.ids))`,
    ),
    columns: ["text"],
    named: ["text"],
  },
  {
    ...rowsWhere(
      "audit_detail",
      `EXISTS (SELECT FROM audit_entry AS entry WHERE entry.id = "entryId" AND entry."subjectId" = ANY(person.ids))`,
    ),
    columns: ["before", "after"],
    withheld: "It is what staff did, and names others; what it did to the member is in the other rows.",
    named: ["before", "after"],
  },
  {
    ...factsOf("payout"),
    columns: ["destinationRef", "code", "error"],
    own: `UPDATE payout SET "destinationRef" = NULL, code = NULL, error = NULL
          FROM person WHERE "customerId" = ANY(person.ids)`,
  },
  { ...rowsOf("payout_account"), columns: ["accountRef"] },
  {
    ...rowsWhere(
      "effect_payload",
      `EXISTS (SELECT FROM effect JOIN payout ON payout.id = effect."subjectId"
         WHERE effect.id = "effectId" AND payout."customerId" = ANY(person.ids))`,
    ),
    columns: ["body", "ciphertext"],
    withheld: "It says again what the payout says.",
    named: ["body"],
  },
  { table: "provider_event", columns: ["error"], named: ["error"] },
  {
    // The copy of what a provider told of them, found by any of what they are known by there.
    ...rowsWhere(
      "provider_event_payload",
      `EXISTS (SELECT FROM unnest(person.known) AS word WHERE strpos(lower(body::text), lower(word)) > 0)`,
    ),
    columns: ["body"],
    withheld: "It is the provider's to give; what it tells of is in the purchases.",
  },
  { table: "import_row_error", columns: ["value"], named: ["value"] },
  {
    table: "import_file",
    columns: ["content"],
    mine: inFile,
    // A file that waits and tells of them cannot be read any more; staff upload it again without them.
    own: `WITH stopped AS (
            UPDATE import SET state = 'failed' FROM person, import_file WHERE import_file."importId" = import.id AND ${inFile})
          DELETE FROM import_file USING person WHERE ${inFile}`,
    withheld: "A file tells of many people; what it brought is in the purchases.",
  },
  { table: "reconciliation", columns: ["error"], named: ["error"] },
  { table: "reconciliation_difference", columns: ["note"], named: ["note"] },
];
