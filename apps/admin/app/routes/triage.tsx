import { PageHeading } from "@worth/ui";

export default function Landing() {
  return <PageHeading title="Hello" />;
}
