import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Text,
} from "@react-email/components";

export type NoticeMailProps = {
  language: string;
  heading: string;
  text: string;
  button?: { label: string; href: string };
  code?: { label: string; value: string };
  footer: string;
  /** Where whoever wants no more such mails says so. */
  off?: { label: string; href: string };
};

const font = "Inter, system-ui, sans-serif";
const quiet = { color: "#6a655a", fontFamily: font, fontSize: "13px", lineHeight: "20px" };

/** One message, one action: what every mail about signing in looks like. */
export function NoticeMail({ language, heading, text, button, code, footer, off }: NoticeMailProps) {
  return (
    <Html lang={language}>
      <Head />
      <Preview>{text}</Preview>
      <Body style={{ backgroundColor: "#fbfaf7", margin: 0, padding: "32px 16px" }}>
        <Container style={{ maxWidth: "480px", margin: "0 auto" }}>
          <Heading
            style={{ color: "#1c1a16", fontFamily: "Georgia, serif", fontSize: "26px", fontWeight: 400 }}
          >
            {heading}
          </Heading>
          <Text style={{ color: "#1c1a16", fontFamily: font, fontSize: "15px", lineHeight: "23px" }}>
            {text}
          </Text>
          {button && (
            <Button
              href={button.href}
              style={{
                backgroundColor: "#14684c",
                borderRadius: "10px",
                color: "#ffffff",
                fontFamily: font,
                fontSize: "15px",
                fontWeight: 600,
                padding: "14px 18px",
              }}
            >
              {button.label}
            </Button>
          )}
          {code && (
            <>
              <Text style={{ ...quiet, marginBottom: 0 }}>{code.label}</Text>
              <Text
                style={{
                  color: "#1c1a16",
                  fontFamily: font,
                  fontSize: "28px",
                  letterSpacing: "4px",
                  margin: "4px 0",
                }}
              >
                {code.value}
              </Text>
            </>
          )}
          <Hr style={{ borderColor: "#e6e1d6", margin: "28px 0 12px" }} />
          <Text style={quiet}>{footer}</Text>
          {off && (
            <Link href={off.href} style={{ ...quiet, textDecoration: "underline" }}>
              {off.label}
            </Link>
          )}
        </Container>
      </Body>
    </Html>
  );
}
