import { customerIdOf, idOf } from "./ids.ts";

const testCount = 4;

/** Twenty groups, one of them with a twentieth of the ideas as members, who answered four tests each. */
export const betaStatements = (ideaCount: number): string[] => {
  const count = Math.ceil(ideaCount / 20);
  const first = 3 * ideaCount;
  return [
    `INSERT INTO beta_group (id, name, criteria, capacity, "consentVersion", "joinedCount", "createdAt")
     SELECT ${idOf("bgr", "number")}, 'Group ' || number, '{}', ${count}, 1, CASE WHEN number = 1 THEN ${count} ELSE 0 END, now()
     FROM generate_series(1, 20) AS number`,
    `INSERT INTO beta_group_consent ("groupId", version, body, "createdAt")
     SELECT ${idOf("bgr", "number")}, 1, 'I try things out.', now() FROM generate_series(1, 20) AS number`,
    `INSERT INTO beta_group_member ("groupId", "customerId", state, "consentVersion", "joinedAt")
     SELECT ${idOf("bgr", "1")}, ${customerIdOf("number")}, 'joined', 1, now() - interval '1 year'
     FROM generate_series(0, ${count - 1}) AS number`,
    `INSERT INTO beta_test (id, "groupId", name, about, kind, "opensAt", "closesAt", "sentCount", "createdAt")
     SELECT ${idOf("bte", "number")}, ${idOf("bgr", "1")}, 'Test ' || number, 'Try it on a trip.', 'feature',
       now() - interval '6 months', now() + interval '6 months', ${count}, now()
     FROM generate_series(1, ${testCount}) AS number`,
    `INSERT INTO beta_task (id, "testId", position, title)
     SELECT ${idOf("btk", "number")}, ${idOf("bte", "number")}, 1, 'Open the map' FROM generate_series(1, ${testCount}) AS number`,
    `INSERT INTO act (id, "customerId", kind, role, "occurredAt", "recordedAt")
     SELECT ${idOf("act", `${first} + number`)}, ${customerIdOf(`number % ${count}`)}, 'feedback', 'advisor', now(), now()
     FROM generate_series(0, ${testCount * count - 1}) AS number`,
    `INSERT INTO feedback (id, "testId", "customerId", "actId", "sentAt", "createdAt")
     SELECT ${idOf("fbk", "number")}, ${idOf("bte", `1 + number / ${count}`)}, ${customerIdOf(`number % ${count}`)},
       ${idOf("act", `${first} + number`)}, now() - random() * interval '5 months', now()
     FROM generate_series(0, ${testCount * count - 1}) AS number`,
    `INSERT INTO feedback_text ("feedbackId", body)
     SELECT ${idOf("fbk", "number")}, 'It found me on the train.' FROM generate_series(0, ${testCount * count - 1}) AS number`,
  ];
};
