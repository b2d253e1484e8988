import { z } from "zod";

/** A refusal as machines read it: problem details of RFC 9457, with the code of the refusal and the fields it is about. */
export const problemOutput = z.strictObject({
  type: z.url(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  errors: z.array(z.strictObject({ field: z.string(), detail: z.string() })),
});
export type ProblemOutput = z.infer<typeof problemOutput>;
