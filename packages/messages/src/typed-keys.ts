import type { en } from "./en/index.ts";

declare module "i18next" {
  // Module augmentation works on interfaces only.
  interface CustomTypeOptions {
    defaultNS: "ui";
    resources: typeof en;
    returnNull: false;
  }
}
