import { baseEnvironment, parseEnvironment } from "@worth/contracts";
import { resendEnvironment } from "@worth/mail";
import { stripeEnvironment } from "@worth/payments";

const workerEnvironment = baseEnvironment.extend(stripeEnvironment.shape).extend(resendEnvironment.shape);

/** The worker's settings: the base and every adapter's piece. @throws EnvironmentError with every problem at once */
export function readSettings(environment: Readonly<Record<string, string | undefined>>) {
  return parseEnvironment(workerEnvironment, environment);
}

export type Settings = ReturnType<typeof readSettings>;
