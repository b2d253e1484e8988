export { seedDemo } from "./seed-demo.ts";
export { seedEmpty } from "./seed-empty.ts";
export { type SeedOptions } from "./seed-options.ts";
export { demoSignIns } from "./sign-ins.ts";
