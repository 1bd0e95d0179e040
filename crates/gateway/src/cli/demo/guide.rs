//! What the demo prints: a curl line for each API, ready to paste.

use crate::cli::bootstrap::Printed;
use std::path::Path;

/// The guide.
pub(super) fn text(base: &str, data: &Path, mails: &Path, made: &Printed, password: &str) -> String {
    let credentials = &made.credentials;
    let license = made.licenses.first().map(|license| license.id.to_string()).unwrap_or_default();
    let portfolio = made.resources.first().map(|resource| resource.id.to_string()).unwrap_or_default();
    let organization = made.organization.id;
    let canonical = &credentials.canonical.api_key;
    let sections = [
        (
            "Canonical",
            format!(
                "curl -sS {base}/v1/invitations \\\n  -H 'Authorization: Bearer {canonical}' \\\n  \
                 -H 'Content-Type: application/json' \\\n  \
                 -d '{{\"email\":\"carol@example.com\",\"first_name\":\"Carol\",\"permissions\":[\"Organization.Read\"],\
                 \"license_id\":\"{license}\"}}'"
            ),
        ),
        (
            "BizKitHub",
            format!(
                "curl -sS {base}/bff/member/invite-email \\\n  -H 'Authorization: Bearer {}' \\\n  \
                 -H 'Content-Type: application/json' \\\n  \
                 -d '{{\"email\":\"jan@example.com\",\"firstName\":\"Jan\",\"permissionCodes\":[\"calendar:update\"]}}'",
                credentials.bizkithub.api_key
            ),
        ),
        (
            "BackOps (first its organization token, then the invitation)",
            format!(
                "ORGANIZATION_TOKEN=$(curl -sS {base}/Organizations/{organization}/authorize \\\n  \
                 -H 'Authorization: Bearer {key}' | sed 's/.*\"token\":\"\\([^\"]*\\)\".*/\\1/')\n\
                 curl -sS {base}/crew/invite \\\n  -H 'Authorization: Bearer {key}' \\\n  \
                 -H \"x-Organization-Token: $ORGANIZATION_TOKEN\" \\\n  -H 'Content-Type: application/json' \\\n  \
                 -d '{{\"members\":[{{\"connectedUserEmail\":\"jamie@example.com\",\"licenseId\":\"{license}\",\
                 \"permissions\":[\"Organization.Read\"]}}]}}'",
                key = credentials.backops.api_key
            ),
        ),
        (
            "Apexscore",
            format!(
                "curl -sS {base}/api/v1/organization-invitations/ \\\n  -H 'Authorization: Bearer {}' \\\n  \
                 -H 'Content-Type: application/json' \\\n  \
                 -d '{{\"organization_id\":\"{organization}\",\"email\":\"user@example.com\",\"first_name\":\"Member\",\
                 \"role\":1,\"accessible_portfolio_ids\":[\"{portfolio}\"]}}'",
                credentials.apexscore.access_token
            ),
        ),
        (
            "ad/invite",
            format!(
                "curl -sS {base}/main/users-organizations/v1/ad/invite \\\n  -H 'Authorization: Bearer {}' \\\n  \
                 -H 'x-session-token: {}' \\\n  -H 'content-type: application/json' \\\n  \
                 -d '{{\"firstName\":\"John\",\"lastName\":\"Doe\",\"email\":\"test@mail.com\",\
                 \"permissions\":{{\"group\":0}}}}'",
                credentials.ad_invite.access_token, credentials.ad_invite.session_token
            ),
        ),
        (
            "See them all, whichever API they came through",
            format!("curl -sS {base}/v1/invitations -H 'Authorization: Bearer {canonical}'"),
        ),
        (
            "Accept one (each mail below prints its TOKEN; or open its page in a browser)",
            format!(
                "curl -sS {base}/v1/invitations/accept -H 'Content-Type: application/json' \\\n  \
                 -d '{{\"token\":\"'\"$TOKEN\"'\",\"password\":\"{password}\",\"first_name\":\"Carol\"}}'"
            ),
        ),
    ];
    let mut text = format!(
        "Usher is running with the organization \"{}\" and one license of {} seats.\n\
         The console: {base}/console (sign in as {} with the password {password}).\n\
         Mails are written to {} as .eml files. The API reference is at {base}/docs.\n\
         Everything is in {}; delete that folder to start over. Press Ctrl-C to stop.\n",
        made.organization.name,
        made.licenses.first().map_or(0, |license| license.seats),
        made.admin.email,
        mails.display(),
        data.display()
    );
    for (title, lines) in sections {
        text.extend(["\n# ", title, "\n", &lines, "\n"]);
    }
    text
}
