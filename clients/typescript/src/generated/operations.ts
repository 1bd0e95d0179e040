// What the client has to know of each operation. Made by `clients/generator`: change that instead.

/** How an operation is called, and whether it may be called again when its answer was lost. */
export interface OperationFacts {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  readonly path: string;
  readonly mediaType?: string;
  readonly cursor?: string;
  readonly repeatable: boolean;
  readonly public: boolean;
}

export const OPERATIONS = {
  list_api_keys: { method: "get", path: "/v1/api-keys", cursor: "cursor", repeatable: true, public: false },
  create_api_key: { method: "post", path: "/v1/api-keys", repeatable: true, public: false },
  get_api_key: { method: "get", path: "/v1/api-keys/{id}", repeatable: true, public: false },
  edit_api_key: { method: "patch", path: "/v1/api-keys/{id}", repeatable: true, public: false },
  revoke_api_key: { method: "post", path: "/v1/api-keys/{id}/revoke", repeatable: true, public: false },
  rotate_api_key: { method: "post", path: "/v1/api-keys/{id}/rotate", repeatable: true, public: false },
  take_over_api_key: { method: "post", path: "/v1/api-keys/{id}/take-over", repeatable: true, public: false },
  list_blocklist: { method: "get", path: "/v1/blocklist", cursor: "cursor", repeatable: true, public: false },
  create_blocklist_entry: { method: "post", path: "/v1/blocklist", repeatable: true, public: false },
  get_blocklist_entry: { method: "get", path: "/v1/blocklist/{value}", repeatable: true, public: false },
  delete_blocklist_entry: { method: "delete", path: "/v1/blocklist/{value}", repeatable: true, public: false },
  report_bounce: { method: "post", path: "/v1/deliveries/bounces", repeatable: true, public: false },
  list_events: { method: "get", path: "/v1/events", cursor: "after", repeatable: true, public: false },
  list_identity_providers: { method: "get", path: "/v1/identity-providers", repeatable: true, public: false },
  create_identity_provider: { method: "post", path: "/v1/identity-providers", repeatable: true, public: false },
  get_identity_provider: { method: "get", path: "/v1/identity-providers/{id}", repeatable: true, public: false },
  delete_identity_provider: { method: "delete", path: "/v1/identity-providers/{id}", repeatable: true, public: false },
  edit_identity_provider: { method: "patch", path: "/v1/identity-providers/{id}", repeatable: true, public: false },
  list_imports: { method: "get", path: "/v1/imports", cursor: "cursor", repeatable: true, public: false },
  create_import: { method: "post", path: "/v1/imports", mediaType: "text/csv", repeatable: true, public: false },
  get_import: { method: "get", path: "/v1/imports/{id}", repeatable: true, public: false },
  cancel_import: { method: "post", path: "/v1/imports/{id}/cancel", repeatable: true, public: false },
  list_line_results: { method: "get", path: "/v1/imports/{id}/lines", cursor: "cursor", repeatable: true, public: false },
  list_refused_lines: { method: "get", path: "/v1/imports/{id}/refused-lines", cursor: "cursor", repeatable: true, public: false },
  list_invitations: { method: "get", path: "/v1/invitations", cursor: "cursor", repeatable: true, public: false },
  invite_members: { method: "post", path: "/v1/invitations", repeatable: true, public: false },
  accept_invitation: { method: "post", path: "/v1/invitations/accept", repeatable: false, public: true },
  decline_invitation: { method: "post", path: "/v1/invitations/decline", repeatable: false, public: true },
  import_invitations: { method: "post", path: "/v1/invitations/import", mediaType: "text/csv", repeatable: true, public: false },
  preview_invitation: { method: "post", path: "/v1/invitations/preview", repeatable: false, public: true },
  request_move: { method: "post", path: "/v1/invitations/request-move", repeatable: false, public: true },
  get_invitation: { method: "get", path: "/v1/invitations/{id}", repeatable: true, public: false },
  edit_invitation: { method: "patch", path: "/v1/invitations/{id}", repeatable: true, public: false },
  move_invitation: { method: "post", path: "/v1/invitations/{id}/move", repeatable: true, public: false },
  resend_invitation: { method: "post", path: "/v1/invitations/{id}/resend", repeatable: true, public: false },
  revoke_invitation: { method: "post", path: "/v1/invitations/{id}/revoke", repeatable: true, public: false },
  list_licenses: { method: "get", path: "/v1/licenses", cursor: "cursor", repeatable: true, public: false },
  create_license: { method: "post", path: "/v1/licenses", repeatable: true, public: false },
  get_license: { method: "get", path: "/v1/licenses/{id}", repeatable: true, public: false },
  delete_license: { method: "delete", path: "/v1/licenses/{id}", repeatable: true, public: false },
  edit_license: { method: "patch", path: "/v1/licenses/{id}", repeatable: true, public: false },
  list_members: { method: "get", path: "/v1/members", cursor: "cursor", repeatable: true, public: false },
  get_member: { method: "get", path: "/v1/members/{id}", repeatable: true, public: false },
  remove_member: { method: "delete", path: "/v1/members/{id}", repeatable: true, public: false },
  edit_member: { method: "patch", path: "/v1/members/{id}", repeatable: true, public: false },
  block_member: { method: "post", path: "/v1/members/{id}/block", repeatable: true, public: false },
  erase_member: { method: "delete", path: "/v1/members/{id}/personal-data", repeatable: true, public: false },
  unblock_member: { method: "post", path: "/v1/members/{id}/unblock", repeatable: true, public: false },
  get_organization: { method: "get", path: "/v1/organization", repeatable: true, public: false },
  delete_organization: { method: "delete", path: "/v1/organization", repeatable: true, public: false },
  edit_organization: { method: "patch", path: "/v1/organization", repeatable: true, public: false },
  archive_organization: { method: "post", path: "/v1/organization/archive", repeatable: true, public: false },
  restore_organization: { method: "post", path: "/v1/organization/restore", repeatable: true, public: false },
  list_organizations: { method: "get", path: "/v1/organizations", cursor: "cursor", repeatable: true, public: false },
  create_organization: { method: "post", path: "/v1/organizations", repeatable: false, public: false },
  get_any_organization: { method: "get", path: "/v1/organizations/{id}", repeatable: true, public: false },
  delete_any_organization: { method: "delete", path: "/v1/organizations/{id}", repeatable: true, public: false },
  edit_any_organization: { method: "patch", path: "/v1/organizations/{id}", repeatable: true, public: false },
  archive_any_organization: { method: "post", path: "/v1/organizations/{id}/archive", repeatable: true, public: false },
  restore_any_organization: { method: "post", path: "/v1/organizations/{id}/restore", repeatable: true, public: false },
  change_password: { method: "post", path: "/v1/password/change", repeatable: false, public: false },
  forgot_password: { method: "post", path: "/v1/password/forgot", repeatable: false, public: true },
  reset_password: { method: "post", path: "/v1/password/reset", repeatable: false, public: true },
  list_permission_templates: { method: "get", path: "/v1/permission-templates", cursor: "cursor", repeatable: true, public: false },
  create_permission_template: { method: "post", path: "/v1/permission-templates", repeatable: true, public: false },
  get_permission_template: { method: "get", path: "/v1/permission-templates/{id}", repeatable: true, public: false },
  delete_permission_template: { method: "delete", path: "/v1/permission-templates/{id}", repeatable: true, public: false },
  edit_permission_template: { method: "patch", path: "/v1/permission-templates/{id}", repeatable: true, public: false },
  list_permissions: { method: "get", path: "/v1/permissions", cursor: "cursor", repeatable: true, public: false },
  create_permission: { method: "post", path: "/v1/permissions", repeatable: true, public: false },
  get_permission: { method: "get", path: "/v1/permissions/{code}", repeatable: true, public: false },
  delete_permission: { method: "delete", path: "/v1/permissions/{code}", repeatable: true, public: false },
  edit_permission: { method: "patch", path: "/v1/permissions/{code}", repeatable: true, public: false },
  list_resources: { method: "get", path: "/v1/resources", cursor: "cursor", repeatable: true, public: false },
  create_resource: { method: "post", path: "/v1/resources", repeatable: true, public: false },
  get_resource: { method: "get", path: "/v1/resources/{id}", repeatable: true, public: false },
  delete_resource: { method: "delete", path: "/v1/resources/{id}", repeatable: true, public: false },
  edit_resource: { method: "patch", path: "/v1/resources/{id}", repeatable: true, public: false },
  list_roles: { method: "get", path: "/v1/roles", cursor: "cursor", repeatable: true, public: false },
  create_role: { method: "post", path: "/v1/roles", repeatable: true, public: false },
  get_role: { method: "get", path: "/v1/roles/{code}", repeatable: true, public: false },
  delete_role: { method: "delete", path: "/v1/roles/{code}", repeatable: true, public: false },
  edit_role: { method: "patch", path: "/v1/roles/{code}", repeatable: true, public: false },
  list_sessions: { method: "get", path: "/v1/sessions", cursor: "cursor", repeatable: true, public: false },
  create_session: { method: "post", path: "/v1/sessions", repeatable: false, public: true },
  refresh_session: { method: "post", path: "/v1/sessions/refresh", repeatable: false, public: true },
  end_session: { method: "delete", path: "/v1/sessions/{id}", repeatable: false, public: false },
  list_suppressions: { method: "get", path: "/v1/suppressions", cursor: "cursor", repeatable: true, public: false },
  lift_suppression: { method: "delete", path: "/v1/suppressions/{address}", repeatable: true, public: false },
  issue_organization_token: { method: "post", path: "/v1/tokens/organization", repeatable: true, public: false },
  list_webhooks: { method: "get", path: "/v1/webhooks", repeatable: true, public: false },
  create_webhook: { method: "post", path: "/v1/webhooks", repeatable: true, public: false },
  get_webhook: { method: "get", path: "/v1/webhooks/{id}", repeatable: true, public: false },
  delete_webhook: { method: "delete", path: "/v1/webhooks/{id}", repeatable: true, public: false },
  edit_webhook: { method: "patch", path: "/v1/webhooks/{id}", repeatable: true, public: false },
  list_deliveries: { method: "get", path: "/v1/webhooks/{id}/deliveries", cursor: "cursor", repeatable: true, public: false },
  redeliver: { method: "post", path: "/v1/webhooks/{id}/deliveries/{delivery}/redeliver", repeatable: true, public: false },
  redeliver_since: { method: "post", path: "/v1/webhooks/{id}/redeliver", repeatable: true, public: false },
  rotate_webhook: { method: "post", path: "/v1/webhooks/{id}/rotate", repeatable: true, public: false },
  test_webhook: { method: "post", path: "/v1/webhooks/{id}/test", repeatable: true, public: false },
} as const satisfies Record<string, OperationFacts>;

/** The codes of problems. */
export type ProblemCode =
  | "invalid_json"
  | "missing_credentials"
  | "invalid_token"
  | "expired_token"
  | "revoked_token"
  | "inactive_credential"
  | "bad_login"
  | "forbidden"
  | "caller_blocked"
  | "grant_exceeds_caller"
  | "address_not_proved"
  | "organization_required"
  | "not_found"
  | "method_not_allowed"
  | "body_too_slow"
  | "already_invited"
  | "already_member"
  | "seats_exhausted"
  | "not_pending"
  | "already_exists"
  | "organization_archived"
  | "in_use"
  | "own_access"
  | "last_member"
  | "member_status"
  | "idempotency_in_flight"
  | "stale"
  | "body_too_large"
  | "unsupported_media_type"
  | "unsupported_encoding"
  | "validation"
  | "required"
  | "invalid_type"
  | "unknown_field"
  | "duplicate_field"
  | "invalid_value"
  | "invalid_length"
  | "invalid_text"
  | "invalid_email"
  | "invalid_id"
  | "invalid_permission"
  | "invalid_role"
  | "invalid_timestamp"
  | "invalid_cursor"
  | "invalid_idempotency_key"
  | "idempotency_mismatch"
  | "too_many_rows"
  | "unknown_permission"
  | "unknown_role"
  | "unknown_resource"
  | "unknown_license"
  | "unknown_template"
  | "unknown_member"
  | "unknown_organization"
  | "address_blocked"
  | "domain_not_allowed"
  | "unacceptable"
  | "member_blocked"
  | "repeated_in_batch"
  | "member_has_another_address"
  | "expiry_in_the_past"
  | "weak_password"
  | "too_many_attempts"
  | "too_many_previews"
  | "too_many_mails"
  | "rate_limited"
  | "internal"
  | "overloaded"
  | "unavailable";
