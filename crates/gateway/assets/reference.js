// Starts the API reference on a document of this gateway. Nothing is loaded from elsewhere, and nothing is sent there.

const { openapi, scheme } = document.body.dataset;

Scalar.createApiReference("#reference", {
  url: openapi,
  authentication: scheme ? { preferredSecurityScheme: scheme } : {},
  agent: { disabled: true },
  documentDownloadType: "json",
  hideClientButton: true,
  mcp: { disabled: true },
  persistAuth: false,
  proxyUrl: "",
  showDeveloperTools: "never",
  telemetry: false,
  withDefaultFonts: false,
});
