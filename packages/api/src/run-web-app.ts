import { EnvironmentError } from "@worth/contracts";
import { createServices, readSettings, type Services } from "./context.ts";
import { startWebServer, type RequestFacts } from "./http/start-web-server.ts";

type WebApp = {
  who: "member" | "staff";
  assetsDirectory: string;
  machinePaths: readonly string[];
  uploads: Readonly<Record<string, number>>;
  /** The app's answers, given its services. */
  answer: (services: Services) => (request: Request, facts: RequestFacts) => Promise<Response>;
};

/** The life of a web process: settings, services, server; and an orderly end on a signal. */
export async function runWebApp(app: WebApp, process: NodeJS.Process): Promise<void> {
  try {
    const environment = readSettings(process.env);
    const services = await createServices(app.who, environment);
    const server = await startWebServer({
      host: environment.HOST,
      port: environment.PORT,
      guard: {
        origin: app.who === "staff" ? environment.ADMIN_URL : environment.PORTAL_URL,
        machinePaths: app.machinePaths,
        uploads: app.uploads,
      },
      trustedProxies: environment.TRUSTED_PROXIES,
      assetsDirectory: app.assetsDirectory,
      log: services.log,
      respond: app.answer(services),
    });
    services.log.info({ port: environment.PORT }, "listening");
    const stop = () => {
      server.close(() => void services.close().then(() => process.exit(0)));
      server.closeIdleConnections();
    };
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
  } catch (error) {
    const isSettings = error instanceof EnvironmentError;
    const text = isSettings ? `The settings do not fit:\n${error.message}` : String(error);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  }
}
