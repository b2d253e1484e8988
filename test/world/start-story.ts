import { createMember } from "@worth/factories";
import { createWorld } from "./create-world.ts";
import { joinProgramme } from "./join-programme.ts";
import { startPortal } from "./start-portal.ts";
import { startProviders } from "./start-providers.ts";

/** Stories begin a day ago, so that a test can let time pass and what happens then still lies behind the database. */
const aDayAgo = () => new Date(Date.now() - 86_400_000);

/**
 * Mary, a member, whose friend Leo has just joined with her code and is known to the shop; webhooks reach the portal.
 * The programme promises 25.00 and 10.00.
 */
export async function startStory({ now = aDayAgo() } = {}) {
  const world = await createWorld({ now });
  const portal = await startPortal(world);
  const providers = await startProviders(world, { webhookUrl: `${portal.url}/webhooks/stripe` });
  const mary = await createMember(world.database, { displayName: "Mary Sample", email: "mary@example.com" });
  const leo = await joinProgramme(world, { email: "leo@example.com", code: mary.code });
  const buyer = providers.stripe.play.createCustomer({ email: "leo@example.com", name: "Leo Lind" });
  return { ...world, ...providers, world, portal, mary, leo: { customerId: leo.customerId, buyer } };
}

export type Story = Awaited<ReturnType<typeof startStory>>;

/** Pays 200.00 through an invoice, as Leo unless said otherwise, and gives the charge. */
export function payInvoice(
  { stripe, leo }: Pick<Story, "stripe" | "leo">,
  { amountMinor = 200_00, taxMinor = 0, currency = "usd", customerId = leo.buyer.id } = {},
) {
  stripe.play.payInvoice({ customerId, amountMinor, taxMinor, currency });
  const [charge] = stripe.list("charge");
  if (!charge) throw new Error("The payment left no charge.");
  return charge;
}
