import { customerGroups } from "@worth/scoring";
import { z } from "zod";
import { sentiments } from "../customers/customers.ts";
import { idSchema } from "../ids.ts";
import { customerValueOutput } from "../value/customer-value.ts";

/** What a CRM shows of a customer: three views of their value in four parts, and how they stand. No name, no address. */
export const machineValueOutput = customerValueOutput
  .pick({ currency: true, policyVersion: true, asOf: true, headline: true, net: true })
  .extend({
    /** Who the customer asked for is today: another id when they turned out to be somebody else. */
    customerId: idSchema("customer"),
    contribution: customerValueOutput.shape.contribution.shape.parts,
    /** As last computed; null before the first run. */
    group: z.enum(customerGroups).nullable(),
    isWally: z.boolean(),
    isWom: z.boolean(),
    roles: z.array(z.string()),
    sentiment: z.enum(sentiments).nullable(),
  });
export type MachineValueOutput = z.infer<typeof machineValueOutput>;
