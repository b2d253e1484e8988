import { createProduct } from "@worth/factories";
import { expect, test } from "vitest";
import { openMachine } from "./machine-scene.ts";

const post = {
  customer: { email: "mary@example.com" },
  kind: "post",
  channel: "linkedin",
  url: "https://blog.example/boots",
  saidOn: "2024-05-01",
};

test("a mention that a machine tells of waits for a person, and who answers for the machine is known", async () => {
  const { database, tell, mary, staff, apiKeyId } = await openMachine();
  const { status, body } = await tell("mentions", post);
  expect(status).toBe(200);
  const { mentionId } = body as { mentionId: string };
  expect(await database.mention.findUniqueOrThrow({ where: { id: mentionId } })).toMatchObject({
    customerId: mary.customerId,
    state: "waiting",
    staffId: staff.staffId,
  });
  expect(await database.queueItem.count({ where: { subjectId: mentionId, settledAt: null } })).toBe(1);
  expect(await database.auditEntry.findFirstOrThrow({ where: { action: "mention.enter" } })).toMatchObject({
    staffId: staff.staffId,
    apiKeyId,
  });
});

test("the same request again, or ten at once, is done once and answered alike", async () => {
  const { database, tell } = await openMachine();
  const requestKey = "order 4711".replace(" ", "-");
  const answers = await Promise.all(Array.from({ length: 10 }, () => tell("mentions", post, { requestKey })));
  const [first] = answers;
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await database.mention.count()).toBe(1);
  expect((await tell("mentions", post, { requestKey })).body).toEqual(first?.body);
  const other = await tell("mentions", { ...post, url: "https://blog.example/more" }, { requestKey });
  expect([other.status, other.problem?.code]).toEqual([409, "request_key_reused"]);
  const elsewhere = await tell("tickets", post, { requestKey });
  expect(elsewhere.status).not.toBe(200);
  expect(await database.mention.count()).toBe(1);
});

test("what was refused leaves nothing, and can be mended under the same name", async () => {
  const { database, tell } = await openMachine();
  const requestKey = "a-name";
  const stranger = { ...post, customer: { email: "nobody@example.com" } };
  const refused = await tell("mentions", stranger, { requestKey });
  expect([refused.status, refused.problem?.code]).toEqual([404, "customer_unknown"]);
  expect(refused.problem?.errors).toMatchObject([{ field: "customer" }]);
  expect(await database.apiAnswer.count()).toBe(0);
  expect((await tell("mentions", post, { requestKey })).status).toBe(200);
  const again = await tell("mentions", post);
  expect([again.status, again.problem?.code]).toEqual([409, "mention_known"]);
});

test("what does not fit is named, and nothing of it is kept", async () => {
  const { database, tell } = await openMachine();
  const codes = async (said: unknown, call = {}) => {
    const { status, problem } = await tell("mentions", said, call);
    return [status, problem?.code, problem?.errors.map(({ field }) => field)];
  };
  expect(await codes({ ...post, kind: "rumour", saidOn: "yesterday" })).toEqual([
    400,
    "invalid_input",
    expect.arrayContaining(["kind", "saidOn"]),
  ]);
  expect(await codes({ ...post, points: 1_000 })).toEqual([400, "invalid_input", ["points"]]);
  expect(await codes({ ...post, saidOn: "2999-01-01" })).toMatchObject([400, "invalid_input", ["saidOn"]]);
  expect(await codes({ ...post, customer: { id: "cus_1", email: "mary@example.com" } })).toEqual([
    400,
    "invalid_input",
    ["customer"],
  ]);
  expect(await codes("{ not json")).toEqual([400, "api_body_unreadable", []]);
  expect(await codes("[]")).toEqual([400, "api_body_unreadable", []]);
  expect(await codes("[".repeat(10_000))).toEqual([400, "api_body_unreadable", []]);
  expect(await codes(post, { requestKey: null })).toEqual([400, "request_key_missing", []]);
  expect(await codes(post, { requestKey: "n".repeat(201) })).toEqual([400, "request_key_missing", []]);
  expect(await codes({ ...post, note: "n".repeat(70_000) })).toEqual([413, "api_body_too_large", []]);
  expect(await database.mention.count()).toBe(0);
});

test("a reference call touches who listened, and a closed ticket is an event to ask after", async () => {
  const { database, tell, mary, otto, apiKeyId } = await openMachine();
  const call = {
    customer: { id: mary.customerId },
    listener: { kind: "customer", email: "otto@example.com" },
    saidOn: "2024-05-01",
  };
  expect((await tell("reference-calls", call)).status).toBe(200);
  expect(await database.touch.findMany()).toMatchObject([
    { ownerId: mary.customerId, customerId: otto.customerId, kind: "reference_call" },
  ]);
  const { productId } = await createProduct(database, { externalRef: "boots" });
  const told = await tell("tickets", {
    customer: { email: "Otto@Example.com" },
    product: { externalRef: "boots" },
  });
  expect(told.status).toBe(200);
  expect(await database.closedTicket.findMany()).toMatchObject([{ customerId: otto.customerId, productId }]);
  expect(await database.auditEntry.findFirstOrThrow({ where: { action: "ticket.close" } })).toMatchObject({
    apiKeyId,
  });
  const unknown = await tell("tickets", { customer: { id: otto.customerId }, product: { externalRef: "?" } });
  expect([unknown.status, unknown.problem?.code]).toEqual([404, "product_unknown"]);
});
