import { resolve } from "node:path";
import process from "node:process";
import { createPortal, largestMachineBody, machinePaths, runWebApp } from "@worth/api";
import { largestPhotoBytes, mostAttachments, mostPhotos, mostScreenshots } from "@worth/contracts";
import { createRequestHandler, type ServerBuild } from "react-router";
import * as build from "virtual:react-router/server-build";

const renderPage = createRequestHandler(build as ServerBuild, "production");

await runWebApp(
  {
    who: "member",
    assetsDirectory: resolve(import.meta.dirname, "../client"),
    machinePaths: ["/webhooks/stripe", "/unsubscribe/*", machinePaths],
    uploads: {
      [machinePaths]: largestMachineBody,
      "/reviews/new": (mostPhotos + 1) * largestPhotoBytes,
      "/reviews/elsewhere": 2 * largestPhotoBytes,
      "/acts": 2 * largestPhotoBytes,
      "/ideas/new": (mostAttachments + 1) * largestPhotoBytes,
      "/beta/tests/*": (mostScreenshots + 1) * largestPhotoBytes,
    },
    answer: (services) => createPortal(services, renderPage),
  },
  process,
);
