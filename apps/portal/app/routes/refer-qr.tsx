import { answerLoader, portalContext } from "@worth/api";
import { PageHeading, TextLink } from "@worth/ui";
import type { Route } from "./+types/refer-qr";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";

const pictureHref = "/refer/qr.svg";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("portal:qr.title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const { api, portalUrl } = args.context.get(portalContext);
    const { code } = await api.referrals.list();
    return { link: `${portalUrl}/r/${code}`, fileName: `${code}.svg` };
  });
}

export default function ReferQr({ loaderData: { link, fileName } }: Route.ComponentProps) {
  const t = usePortalText();
  return (
    <>
      <PageHeading
        above={<TextLink to="/refer">{t("portal:qr.back")}</TextLink>}
        title={t("portal:qr.title")}
        sub={t("portal:qr.sub")}
      />
      <img
        src={pictureHref}
        alt={t("portal:qr.picture", { link })}
        width={320}
        height={320}
        className="w-full max-w-80 rounded-lg"
      />
      <p>{link}</p>
      <p>
        <TextLink to={pictureHref} download={fileName} reloadDocument>
          {t("portal:qr.download")}
        </TextLink>
      </p>
    </>
  );
}

export const ErrorBoundary = PageError;
