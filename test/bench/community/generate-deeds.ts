import { customerIdOf, idOf, productCount } from "./ids.ts";

/**
 * What customers do besides speaking: every second one is a member, everybody bought five times on average, a tenth has
 * a link, a fifth said whom they heard of us from, and a twentieth did something of staff's own kinds that waits.
 */
export const deedStatements = (ideaCount: number): string[] => {
  const people = ideaCount / 2;
  const bought = Math.ceil(5 * people);
  const logged = Math.ceil(people / 20);
  return [
    `INSERT INTO member_user (id, name, email, "emailVerified", "createdAt", "updatedAt")
     SELECT 'usr_' || number, 'Customer ' || number, number || '@example.com', true, now(), now()
     FROM generate_series(1, ${people}, 2) AS number`,
    `INSERT INTO member (id, "customerId", "userId", "joinedAt")
     SELECT ${idOf("mem", "number")}, ${customerIdOf("number")}, 'usr_' || number, now() - interval '2 years'
     FROM generate_series(1, ${people}, 2) AS number`,
    `INSERT INTO purchase (id, "customerId", source, "sourceKey", currency, "capturedMinor", "occurredAt")
     SELECT ${idOf("pur", "number")}, ${customerIdOf(`floor(random() * ${people})::int`)}, 'demo', number::text, 'USD',
       1000 + floor(random() * 20000), now() - random() * interval '2 years' FROM generate_series(1, ${bought}) AS number`,
    `INSERT INTO purchase_line (id, "purchaseId", "productId", "amountMinor")
     SELECT replace(id, 'pur_', 'pln_'), id, ${idOf("prd", `1 + floor(random() * ${productCount})::int`)}, "capturedMinor" FROM purchase`,
    `INSERT INTO refund (id, "purchaseId", "amountMinor", "occurredAt")
     SELECT replace(id, 'pur_', 'rfd_'), id, "capturedMinor", "occurredAt" + interval '5 days' FROM purchase WHERE random() < 0.03`,
    `INSERT INTO tracked_link (id, "customerId", channel, code, "createdAt")
     SELECT ${idOf("tlk", "number")}, ${customerIdOf("number")}, 'linkedin', 'link' || number, now()
     FROM generate_series(1, ${people / 10}) AS number`,
    `INSERT INTO heard_answer (id, "customerId", source, state, "occurredAt")
     SELECT ${idOf("hrd", "number")}, ${customerIdOf("number")}, 'join', 'waiting', now() - random() * interval '1 year'
     FROM generate_series(1, ${people / 5}) AS number`,
    `INSERT INTO heard_answer_text ("answerId", words)
     SELECT ${idOf("hrd", "number")}, 'Customer ' || floor(random() * ${people})::int FROM generate_series(1, ${people / 5}) AS number`,
    `INSERT INTO act_type (id, name, role, proof, approval, "createdAt") VALUES (${idOf("aty", "1")}, 'Spoke at our day', 'speaker', 'none', 'by_person', now())`,
    `INSERT INTO logged_act (id, "typeId", "customerId", state, "occurredAt", "createdAt")
     SELECT ${idOf("lga", "number")}, ${idOf("aty", "1")}, ${customerIdOf("number")}, 'waiting', now(), now() - random() * interval '1 year'
     FROM generate_series(1, ${logged}) AS number`,
    `INSERT INTO logged_act_text ("loggedActId", note, "proofUrl")
     SELECT ${idOf("lga", "number")}, 'On the small stage.', '' FROM generate_series(1, ${logged}) AS number`,
    `INSERT INTO queue_item (id, kind, "subjectType", "subjectId", "customerId", "stakeMinor", reasons, "openedAt")
     SELECT ${idOf("que", "number")}, 'proof', 'act', ${idOf("lga", "number")}, ${customerIdOf("number")}, 0, '[]', now() - random() * interval '1 year'
     FROM generate_series(1, ${logged}) AS number`,
  ];
};
