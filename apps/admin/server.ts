import { resolve } from "node:path";
import process from "node:process";
import { createAdmin, runWebApp } from "@worth/api";
import { largestImportBytes } from "@worth/contracts";
import { createRequestHandler, type ServerBuild } from "react-router";
import * as build from "virtual:react-router/server-build";

const renderPage = createRequestHandler(build as ServerBuild, "production");

await runWebApp(
  {
    who: "staff",
    assetsDirectory: resolve(import.meta.dirname, "../client"),
    machinePaths: [],
    // The form around the file has a few lines of its own.
    uploads: { "/import": largestImportBytes + 16_384 },
    answer: (services) => createAdmin(services, renderPage),
  },
  process,
);
