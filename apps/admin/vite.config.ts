import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  environments: {
    // The server build starts at our own server, which brings the routes with it: one bundle, one copy of every module.
    ssr: { build: { target: "node24", rollupOptions: { input: "./server.ts" } } },
  },
});
