export { seedEmpty } from "./seed-empty.ts";
export { demoSignIns } from "./sign-ins.ts";
