import type { FraudSignal } from "@worth/contracts";
import { circle } from "./circle.ts";
import { companyDomain } from "./company-domain.ts";
import { deviceVelocity } from "./device-velocity.ts";
import { disposableDomain } from "./disposable-domain.ts";
import { memberVelocity } from "./member-velocity.ts";
import { olderFriend } from "./older-friend.ts";
import { refundPattern } from "./refund-pattern.ts";
import { sameMailbox } from "./same-mailbox.ts";
import { sameTrait } from "./same-trait.ts";
import type { Signal } from "./signal.ts";

export const signals: Readonly<Record<FraudSignal, Signal>> = {
  same_payment_method: sameTrait("payment_fingerprint"),
  same_shipping_address: sameTrait("shipping_address"),
  same_mailbox: sameMailbox,
  company_domain: companyDomain,
  disposable_domain: disposableDomain,
  member_velocity: memberVelocity,
  device_velocity: deviceVelocity,
  circle,
  older_friend: olderFriend,
  refund_pattern: refundPattern,
};
