// The operations, a class for each group of them. Made by `clients/generator`: change that instead.

import type { Answered, Body, Caller, CallOptions, CallRequest, Item, OperationId, Query } from "../call.js";

/** Operations of `/v1/api-keys`. */
export class ApiKeys {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** List API keys. */
  list(query?: Query<"list_api_keys">, options?: CallOptions): Promise<Answered<"list_api_keys">> {
    return this.#caller.call("list_api_keys", { query, ...options });
  }

  /** List API keys, from page to page. */
  iterate(query?: Query<"list_api_keys">, options?: CallOptions): AsyncGenerator<Item<"list_api_keys">, void, undefined> {
    return this.#caller.iterate("list_api_keys", { query, ...options });
  }

  /** Create an API key. */
  create(body: Body<"create_api_key">, options?: CallOptions): Promise<Answered<"create_api_key">> {
    return this.#caller.call("create_api_key", { body, ...options });
  }

  /** Get an API key. */
  get(id: string, options?: CallOptions): Promise<Answered<"get_api_key">> {
    return this.#caller.call("get_api_key", { path: { id }, ...options });
  }

  /** Edit an API key. */
  edit(id: string, body: Body<"edit_api_key">, options?: CallOptions): Promise<Answered<"edit_api_key">> {
    return this.#caller.call("edit_api_key", { path: { id }, body, ...options });
  }

  /** Revoke an API key. */
  revoke(id: string, options?: CallOptions): Promise<Answered<"revoke_api_key">> {
    return this.#caller.call("revoke_api_key", { path: { id }, ...options });
  }

  /** Rotate an API key. */
  rotate(id: string, body?: Body<"rotate_api_key">, options?: CallOptions): Promise<Answered<"rotate_api_key">> {
    return this.#caller.call("rotate_api_key", { path: { id }, body, ...options });
  }

  /** Take over an API key. */
  takeOver(id: string, options?: CallOptions): Promise<Answered<"take_over_api_key">> {
    return this.#caller.call("take_over_api_key", { path: { id }, ...options });
  }
}

/** Operations of `/v1/blocklist`. */
export class Blocklist {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** List the blocklist. */
  list(query?: Query<"list_blocklist">, options?: CallOptions): Promise<Answered<"list_blocklist">> {
    return this.#caller.call("list_blocklist", { query, ...options });
  }

  /** List the blocklist, from page to page. */
  iterate(query?: Query<"list_blocklist">, options?: CallOptions): AsyncGenerator<Item<"list_blocklist">, void, undefined> {
    return this.#caller.iterate("list_blocklist", { query, ...options });
  }

  /** Block an address or a domain. */
  create(body: Body<"create_blocklist_entry">, options?: CallOptions): Promise<Answered<"create_blocklist_entry">> {
    return this.#caller.call("create_blocklist_entry", { body, ...options });
  }

  /** Get an entry of the blocklist. */
  get(value: string, options?: CallOptions): Promise<Answered<"get_blocklist_entry">> {
    return this.#caller.call("get_blocklist_entry", { path: { value }, ...options });
  }

  /** Delete an entry of the blocklist. */
  delete(value: string, options?: CallOptions): Promise<Answered<"delete_blocklist_entry">> {
    return this.#caller.call("delete_blocklist_entry", { path: { value }, ...options });
  }
}

/** Operations of `/v1/deliveries`. */
export class Deliveries {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** Report a bounce or a complaint. */
  reportBounce(body: Body<"report_bounce">, options?: CallOptions): Promise<Answered<"report_bounce">> {
    return this.#caller.call("report_bounce", { body, ...options });
  }
}

/** Operations of `/v1/events`. */
export class Events {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** Read events. */
  list(query?: Query<"list_events">, options?: CallOptions): Promise<Answered<"list_events">> {
    return this.#caller.call("list_events", { query, ...options });
  }

  /** Read events, from page to page. */
  iterate(query?: Query<"list_events">, options?: CallOptions): AsyncGenerator<Item<"list_events">, void, undefined> {
    return this.#caller.iterate("list_events", { query, ...options });
  }
}

/** Operations of `/v1/identity-providers`. */
export class IdentityProviders {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** List identity providers. */
  list(options?: CallOptions): Promise<Answered<"list_identity_providers">> {
    return this.#caller.call("list_identity_providers", { ...options });
  }

  /** Make an identity provider. */
  create(body: Body<"create_identity_provider">, options?: CallOptions): Promise<Answered<"create_identity_provider">> {
    return this.#caller.call("create_identity_provider", { body, ...options });
  }

  /** Get an identity provider. */
  get(id: string, options?: CallOptions): Promise<Answered<"get_identity_provider">> {
    return this.#caller.call("get_identity_provider", { path: { id }, ...options });
  }

  /** Delete an identity provider. */
  delete(id: string, options?: CallOptions): Promise<Answered<"delete_identity_provider">> {
    return this.#caller.call("delete_identity_provider", { path: { id }, ...options });
  }

  /** Edit an identity provider. */
  edit(id: string, body: Body<"edit_identity_provider">, options?: CallOptions): Promise<Answered<"edit_identity_provider">> {
    return this.#caller.call("edit_identity_provider", { path: { id }, body, ...options });
  }
}

/** Operations of `/v1/imports`. */
export class Imports {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** List imports. */
  list(query?: Query<"list_imports">, options?: CallOptions): Promise<Answered<"list_imports">> {
    return this.#caller.call("list_imports", { query, ...options });
  }

  /** List imports, from page to page. */
  iterate(query?: Query<"list_imports">, options?: CallOptions): AsyncGenerator<Item<"list_imports">, void, undefined> {
    return this.#caller.iterate("list_imports", { query, ...options });
  }

  /** Import people. */
  create(body: Body<"create_import">, query?: Query<"create_import">, options?: CallOptions): Promise<Answered<"create_import">> {
    return this.#caller.call("create_import", { body, query, ...options });
  }

  /** Get an import. */
  get(id: string, options?: CallOptions): Promise<Answered<"get_import">> {
    return this.#caller.call("get_import", { path: { id }, ...options });
  }

  /** Cancel an import. */
  cancel(id: string, options?: CallOptions): Promise<Answered<"cancel_import">> {
    return this.#caller.call("cancel_import", { path: { id }, ...options });
  }

  /** List the lines of an import. */
  listLineResults(id: string, query?: Query<"list_line_results">, options?: CallOptions): Promise<Answered<"list_line_results">> {
    return this.#caller.call("list_line_results", { path: { id }, query, ...options });
  }

  /** List the lines of an import, from page to page. */
  iterateLineResults(id: string, query?: Query<"list_line_results">, options?: CallOptions): AsyncGenerator<Item<"list_line_results">, void, undefined> {
    return this.#caller.iterate("list_line_results", { path: { id }, query, ...options });
  }

  /** List refused lines. */
  listRefusedLines(id: string, query?: Query<"list_refused_lines">, options?: CallOptions): Promise<Answered<"list_refused_lines">> {
    return this.#caller.call("list_refused_lines", { path: { id }, query, ...options });
  }

  /** List refused lines, from page to page. */
  iterateRefusedLines(id: string, query?: Query<"list_refused_lines">, options?: CallOptions): AsyncGenerator<Item<"list_refused_lines">, void, undefined> {
    return this.#caller.iterate("list_refused_lines", { path: { id }, query, ...options });
  }
}

/** Operations of `/v1/invitations`. */
export class Invitations {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** List invitations. */
  list(query?: Query<"list_invitations">, options?: CallOptions): Promise<Answered<"list_invitations">> {
    return this.#caller.call("list_invitations", { query, ...options });
  }

  /** List invitations, from page to page. */
  iterate(query?: Query<"list_invitations">, options?: CallOptions): AsyncGenerator<Item<"list_invitations">, void, undefined> {
    return this.#caller.iterate("list_invitations", { query, ...options });
  }

  /** Invite people. */
  create(body: Body<"invite_members">, options?: CallOptions): Promise<Answered<"invite_members">> {
    return this.#caller.call("invite_members", { body, ...options });
  }

  /** Accept an invitation. */
  accept(body: Body<"accept_invitation">, options?: CallOptions): Promise<Answered<"accept_invitation">> {
    return this.#caller.call("accept_invitation", { body, ...options });
  }

  /** Decline an invitation. */
  decline(body: Body<"decline_invitation">, options?: CallOptions): Promise<Answered<"decline_invitation">> {
    return this.#caller.call("decline_invitation", { body, ...options });
  }

  /** Invite the people of a CSV file. */
  importCsv(body: Body<"import_invitations">, query?: Query<"import_invitations">, options?: CallOptions): Promise<Answered<"import_invitations">> {
    return this.#caller.call("import_invitations", { body, query, ...options });
  }

  /** Preview an invitation. */
  preview(body: Body<"preview_invitation">, options?: CallOptions): Promise<Answered<"preview_invitation">> {
    return this.#caller.call("preview_invitation", { body, ...options });
  }

  /** Ask for an invitation at another address. */
  requestMove(body: Body<"request_move">, options?: CallOptions): Promise<Answered<"request_move">> {
    return this.#caller.call("request_move", { body, ...options });
  }

  /** Get an invitation. */
  get(id: string, options?: CallOptions): Promise<Answered<"get_invitation">> {
    return this.#caller.call("get_invitation", { path: { id }, ...options });
  }

  /** Edit an invitation. */
  edit(id: string, body: Body<"edit_invitation">, options?: CallOptions): Promise<Answered<"edit_invitation">> {
    return this.#caller.call("edit_invitation", { path: { id }, body, ...options });
  }

  /** Move an invitation. */
  move(id: string, body: Body<"move_invitation">, options?: CallOptions): Promise<Answered<"move_invitation">> {
    return this.#caller.call("move_invitation", { path: { id }, body, ...options });
  }

  /** Resend an invitation. */
  resend(id: string, body?: Body<"resend_invitation">, options?: CallOptions): Promise<Answered<"resend_invitation">> {
    return this.#caller.call("resend_invitation", { path: { id }, body, ...options });
  }

  /** Revoke an invitation. */
  revoke(id: string, options?: CallOptions): Promise<Answered<"revoke_invitation">> {
    return this.#caller.call("revoke_invitation", { path: { id }, ...options });
  }
}

/** Operations of `/v1/licenses`. */
export class Licenses {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** List licenses. */
  list(query?: Query<"list_licenses">, options?: CallOptions): Promise<Answered<"list_licenses">> {
    return this.#caller.call("list_licenses", { query, ...options });
  }

  /** List licenses, from page to page. */
  iterate(query?: Query<"list_licenses">, options?: CallOptions): AsyncGenerator<Item<"list_licenses">, void, undefined> {
    return this.#caller.iterate("list_licenses", { query, ...options });
  }

  /** Create a license. */
  create(body: Body<"create_license">, options?: CallOptions): Promise<Answered<"create_license">> {
    return this.#caller.call("create_license", { body, ...options });
  }

  /** Get a license. */
  get(id: string, options?: CallOptions): Promise<Answered<"get_license">> {
    return this.#caller.call("get_license", { path: { id }, ...options });
  }

  /** Delete a license. */
  delete(id: string, options?: CallOptions): Promise<Answered<"delete_license">> {
    return this.#caller.call("delete_license", { path: { id }, ...options });
  }

  /** Edit a license. */
  edit(id: string, body: Body<"edit_license">, options?: CallOptions): Promise<Answered<"edit_license">> {
    return this.#caller.call("edit_license", { path: { id }, body, ...options });
  }
}

/** Operations of `/v1/members`. */
export class Members {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** List members. */
  list(query?: Query<"list_members">, options?: CallOptions): Promise<Answered<"list_members">> {
    return this.#caller.call("list_members", { query, ...options });
  }

  /** List members, from page to page. */
  iterate(query?: Query<"list_members">, options?: CallOptions): AsyncGenerator<Item<"list_members">, void, undefined> {
    return this.#caller.iterate("list_members", { query, ...options });
  }

  /** Get a member. */
  get(id: string, options?: CallOptions): Promise<Answered<"get_member">> {
    return this.#caller.call("get_member", { path: { id }, ...options });
  }

  /** Remove a member. */
  remove(id: string, options?: CallOptions): Promise<Answered<"remove_member">> {
    return this.#caller.call("remove_member", { path: { id }, ...options });
  }

  /** Edit a member. */
  edit(id: string, body: Body<"edit_member">, options?: CallOptions): Promise<Answered<"edit_member">> {
    return this.#caller.call("edit_member", { path: { id }, body, ...options });
  }

  /** Block a member. */
  block(id: string, options?: CallOptions): Promise<Answered<"block_member">> {
    return this.#caller.call("block_member", { path: { id }, ...options });
  }

  /** Erase a person. */
  erase(id: string, options?: CallOptions): Promise<Answered<"erase_member">> {
    return this.#caller.call("erase_member", { path: { id }, ...options });
  }

  /** Unblock a member. */
  unblock(id: string, options?: CallOptions): Promise<Answered<"unblock_member">> {
    return this.#caller.call("unblock_member", { path: { id }, ...options });
  }
}

/** Operations of `/v1/organization`. */
export class Organization {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** Get the organization. */
  get(options?: CallOptions): Promise<Answered<"get_organization">> {
    return this.#caller.call("get_organization", { ...options });
  }

  /** Delete the organization. */
  delete(query?: Query<"delete_organization">, options?: CallOptions): Promise<Answered<"delete_organization">> {
    return this.#caller.call("delete_organization", { query, ...options });
  }

  /** Edit the organization. */
  edit(body: Body<"edit_organization">, options?: CallOptions): Promise<Answered<"edit_organization">> {
    return this.#caller.call("edit_organization", { body, ...options });
  }

  /** Archive the organization. */
  archive(query?: Query<"archive_organization">, options?: CallOptions): Promise<Answered<"archive_organization">> {
    return this.#caller.call("archive_organization", { query, ...options });
  }

  /** Restore the organization. */
  restore(options?: CallOptions): Promise<Answered<"restore_organization">> {
    return this.#caller.call("restore_organization", { ...options });
  }
}

/** Operations of `/v1/organizations`. */
export class Organizations {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** List organizations. */
  list(query?: Query<"list_organizations">, options?: CallOptions): Promise<Answered<"list_organizations">> {
    return this.#caller.call("list_organizations", { query, ...options });
  }

  /** List organizations, from page to page. */
  iterate(query?: Query<"list_organizations">, options?: CallOptions): AsyncGenerator<Item<"list_organizations">, void, undefined> {
    return this.#caller.iterate("list_organizations", { query, ...options });
  }

  /** Create an organization. */
  create(body: Body<"create_organization">, options?: CallOptions): Promise<Answered<"create_organization">> {
    return this.#caller.call("create_organization", { body, ...options });
  }

  /** Get an organization of the installation. */
  get(id: string, options?: CallOptions): Promise<Answered<"get_any_organization">> {
    return this.#caller.call("get_any_organization", { path: { id }, ...options });
  }

  /** Delete an organization of the installation. */
  delete(id: string, options?: CallOptions): Promise<Answered<"delete_any_organization">> {
    return this.#caller.call("delete_any_organization", { path: { id }, ...options });
  }

  /** Edit an organization of the installation. */
  edit(id: string, body: Body<"edit_any_organization">, options?: CallOptions): Promise<Answered<"edit_any_organization">> {
    return this.#caller.call("edit_any_organization", { path: { id }, body, ...options });
  }

  /** Archive an organization of the installation. */
  archive(id: string, options?: CallOptions): Promise<Answered<"archive_any_organization">> {
    return this.#caller.call("archive_any_organization", { path: { id }, ...options });
  }

  /** Restore an organization of the installation. */
  restore(id: string, options?: CallOptions): Promise<Answered<"restore_any_organization">> {
    return this.#caller.call("restore_any_organization", { path: { id }, ...options });
  }
}

/** Operations of `/v1/password`. */
export class Password {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** Change your password. */
  change(body: Body<"change_password">, options?: CallOptions): Promise<Answered<"change_password">> {
    return this.#caller.call("change_password", { body, ...options });
  }

  /** Ask for a link to set a password. */
  forgot(body: Body<"forgot_password">, options?: CallOptions): Promise<Answered<"forgot_password">> {
    return this.#caller.call("forgot_password", { body, ...options });
  }

  /** Set a password by a link. */
  reset(body: Body<"reset_password">, options?: CallOptions): Promise<Answered<"reset_password">> {
    return this.#caller.call("reset_password", { body, ...options });
  }
}

/** Operations of `/v1/permission-templates`. */
export class PermissionTemplates {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** List permission templates. */
  list(query?: Query<"list_permission_templates">, options?: CallOptions): Promise<Answered<"list_permission_templates">> {
    return this.#caller.call("list_permission_templates", { query, ...options });
  }

  /** List permission templates, from page to page. */
  iterate(query?: Query<"list_permission_templates">, options?: CallOptions): AsyncGenerator<Item<"list_permission_templates">, void, undefined> {
    return this.#caller.iterate("list_permission_templates", { query, ...options });
  }

  /** Create a permission template. */
  create(body: Body<"create_permission_template">, options?: CallOptions): Promise<Answered<"create_permission_template">> {
    return this.#caller.call("create_permission_template", { body, ...options });
  }

  /** Get a permission template. */
  get(id: string, options?: CallOptions): Promise<Answered<"get_permission_template">> {
    return this.#caller.call("get_permission_template", { path: { id }, ...options });
  }

  /** Delete a permission template. */
  delete(id: string, options?: CallOptions): Promise<Answered<"delete_permission_template">> {
    return this.#caller.call("delete_permission_template", { path: { id }, ...options });
  }

  /** Edit a permission template. */
  edit(id: string, body: Body<"edit_permission_template">, options?: CallOptions): Promise<Answered<"edit_permission_template">> {
    return this.#caller.call("edit_permission_template", { path: { id }, body, ...options });
  }
}

/** Operations of `/v1/permissions`. */
export class Permissions {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** List permissions. */
  list(query?: Query<"list_permissions">, options?: CallOptions): Promise<Answered<"list_permissions">> {
    return this.#caller.call("list_permissions", { query, ...options });
  }

  /** List permissions, from page to page. */
  iterate(query?: Query<"list_permissions">, options?: CallOptions): AsyncGenerator<Item<"list_permissions">, void, undefined> {
    return this.#caller.iterate("list_permissions", { query, ...options });
  }

  /** Create a permission. */
  create(body: Body<"create_permission">, options?: CallOptions): Promise<Answered<"create_permission">> {
    return this.#caller.call("create_permission", { body, ...options });
  }

  /** Get a permission. */
  get(code: string, options?: CallOptions): Promise<Answered<"get_permission">> {
    return this.#caller.call("get_permission", { path: { code }, ...options });
  }

  /** Delete a permission. */
  delete(code: string, options?: CallOptions): Promise<Answered<"delete_permission">> {
    return this.#caller.call("delete_permission", { path: { code }, ...options });
  }

  /** Edit a permission. */
  edit(code: string, body: Body<"edit_permission">, options?: CallOptions): Promise<Answered<"edit_permission">> {
    return this.#caller.call("edit_permission", { path: { code }, body, ...options });
  }
}

/** Operations of `/v1/resources`. */
export class Resources {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** List resources. */
  list(query?: Query<"list_resources">, options?: CallOptions): Promise<Answered<"list_resources">> {
    return this.#caller.call("list_resources", { query, ...options });
  }

  /** List resources, from page to page. */
  iterate(query?: Query<"list_resources">, options?: CallOptions): AsyncGenerator<Item<"list_resources">, void, undefined> {
    return this.#caller.iterate("list_resources", { query, ...options });
  }

  /** Create a resource. */
  create(body: Body<"create_resource">, options?: CallOptions): Promise<Answered<"create_resource">> {
    return this.#caller.call("create_resource", { body, ...options });
  }

  /** Get a resource. */
  get(id: string, options?: CallOptions): Promise<Answered<"get_resource">> {
    return this.#caller.call("get_resource", { path: { id }, ...options });
  }

  /** Delete a resource. */
  delete(id: string, options?: CallOptions): Promise<Answered<"delete_resource">> {
    return this.#caller.call("delete_resource", { path: { id }, ...options });
  }

  /** Edit a resource. */
  edit(id: string, body: Body<"edit_resource">, options?: CallOptions): Promise<Answered<"edit_resource">> {
    return this.#caller.call("edit_resource", { path: { id }, body, ...options });
  }
}

/** Operations of `/v1/roles`. */
export class Roles {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** List roles. */
  list(query?: Query<"list_roles">, options?: CallOptions): Promise<Answered<"list_roles">> {
    return this.#caller.call("list_roles", { query, ...options });
  }

  /** List roles, from page to page. */
  iterate(query?: Query<"list_roles">, options?: CallOptions): AsyncGenerator<Item<"list_roles">, void, undefined> {
    return this.#caller.iterate("list_roles", { query, ...options });
  }

  /** Create a role. */
  create(body: Body<"create_role">, options?: CallOptions): Promise<Answered<"create_role">> {
    return this.#caller.call("create_role", { body, ...options });
  }

  /** Get a role. */
  get(code: string, options?: CallOptions): Promise<Answered<"get_role">> {
    return this.#caller.call("get_role", { path: { code }, ...options });
  }

  /** Delete a role. */
  delete(code: string, options?: CallOptions): Promise<Answered<"delete_role">> {
    return this.#caller.call("delete_role", { path: { code }, ...options });
  }

  /** Edit a role. */
  edit(code: string, body: Body<"edit_role">, options?: CallOptions): Promise<Answered<"edit_role">> {
    return this.#caller.call("edit_role", { path: { code }, body, ...options });
  }
}

/** Operations of `/v1/sessions`. */
export class Sessions {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** List your sessions. */
  list(query?: Query<"list_sessions">, options?: CallOptions): Promise<Answered<"list_sessions">> {
    return this.#caller.call("list_sessions", { query, ...options });
  }

  /** List your sessions, from page to page. */
  iterate(query?: Query<"list_sessions">, options?: CallOptions): AsyncGenerator<Item<"list_sessions">, void, undefined> {
    return this.#caller.iterate("list_sessions", { query, ...options });
  }

  /** Log in. */
  create(body: Body<"create_session">, options?: CallOptions): Promise<Answered<"create_session">> {
    return this.#caller.call("create_session", { body, ...options });
  }

  /** Refresh a session. */
  refresh(body: Body<"refresh_session">, options?: CallOptions): Promise<Answered<"refresh_session">> {
    return this.#caller.call("refresh_session", { body, ...options });
  }

  /** Log out. */
  end(id: string, options?: CallOptions): Promise<Answered<"end_session">> {
    return this.#caller.call("end_session", { path: { id }, ...options });
  }
}

/** Operations of `/v1/suppressions`. */
export class Suppressions {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** List suppressed addresses. */
  list(query?: Query<"list_suppressions">, options?: CallOptions): Promise<Answered<"list_suppressions">> {
    return this.#caller.call("list_suppressions", { query, ...options });
  }

  /** List suppressed addresses, from page to page. */
  iterate(query?: Query<"list_suppressions">, options?: CallOptions): AsyncGenerator<Item<"list_suppressions">, void, undefined> {
    return this.#caller.iterate("list_suppressions", { query, ...options });
  }

  /** Take an address off the suppression list. */
  lift(address: string, options?: CallOptions): Promise<Answered<"lift_suppression">> {
    return this.#caller.call("lift_suppression", { path: { address }, ...options });
  }
}

/** Operations of `/v1/tokens`. */
export class Tokens {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** Issue an organization token. */
  issueOrganization(body?: Body<"issue_organization_token">, options?: CallOptions): Promise<Answered<"issue_organization_token">> {
    return this.#caller.call("issue_organization_token", { body, ...options });
  }
}

/** Operations of `/v1/webhooks`. */
export class Webhooks {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** List webhooks. */
  list(options?: CallOptions): Promise<Answered<"list_webhooks">> {
    return this.#caller.call("list_webhooks", { ...options });
  }

  /** Make a webhook. */
  create(body: Body<"create_webhook">, options?: CallOptions): Promise<Answered<"create_webhook">> {
    return this.#caller.call("create_webhook", { body, ...options });
  }

  /** Get a webhook. */
  get(id: string, options?: CallOptions): Promise<Answered<"get_webhook">> {
    return this.#caller.call("get_webhook", { path: { id }, ...options });
  }

  /** Delete a webhook. */
  delete(id: string, options?: CallOptions): Promise<Answered<"delete_webhook">> {
    return this.#caller.call("delete_webhook", { path: { id }, ...options });
  }

  /** Edit a webhook. */
  edit(id: string, body: Body<"edit_webhook">, options?: CallOptions): Promise<Answered<"edit_webhook">> {
    return this.#caller.call("edit_webhook", { path: { id }, body, ...options });
  }

  /** List deliveries. */
  listDeliveries(id: string, query?: Query<"list_deliveries">, options?: CallOptions): Promise<Answered<"list_deliveries">> {
    return this.#caller.call("list_deliveries", { path: { id }, query, ...options });
  }

  /** List deliveries, from page to page. */
  iterateDeliveries(id: string, query?: Query<"list_deliveries">, options?: CallOptions): AsyncGenerator<Item<"list_deliveries">, void, undefined> {
    return this.#caller.iterate("list_deliveries", { path: { id }, query, ...options });
  }

  /** Redeliver one. */
  redeliverOne(id: string, delivery: string, options?: CallOptions): Promise<Answered<"redeliver">> {
    return this.#caller.call("redeliver", { path: { id, delivery }, ...options });
  }

  /** Redeliver all since. */
  redeliverSince(id: string, query: Query<"redeliver_since">, options?: CallOptions): Promise<Answered<"redeliver_since">> {
    return this.#caller.call("redeliver_since", { path: { id }, query, ...options });
  }

  /** Rotate a webhook's secret. */
  rotate(id: string, options?: CallOptions): Promise<Answered<"rotate_webhook">> {
    return this.#caller.call("rotate_webhook", { path: { id }, ...options });
  }

  /** Test a webhook. */
  test(id: string, options?: CallOptions): Promise<Answered<"test_webhook">> {
    return this.#caller.call("test_webhook", { path: { id }, ...options });
  }
}

/** All groups, as a client shows them. */
export abstract class Groups implements Caller {
  readonly apiKeys = new ApiKeys(this);
  readonly blocklist = new Blocklist(this);
  readonly deliveries = new Deliveries(this);
  readonly events = new Events(this);
  readonly identityProviders = new IdentityProviders(this);
  readonly imports = new Imports(this);
  readonly invitations = new Invitations(this);
  readonly licenses = new Licenses(this);
  readonly members = new Members(this);
  readonly organization = new Organization(this);
  readonly organizations = new Organizations(this);
  readonly password = new Password(this);
  readonly permissionTemplates = new PermissionTemplates(this);
  readonly permissions = new Permissions(this);
  readonly resources = new Resources(this);
  readonly roles = new Roles(this);
  readonly sessions = new Sessions(this);
  readonly suppressions = new Suppressions(this);
  readonly tokens = new Tokens(this);
  readonly webhooks = new Webhooks(this);

  abstract call<Id extends OperationId>(id: Id, request: CallRequest<Id>): Promise<Answered<Id>>;

  abstract iterate<Id extends OperationId>(
    id: Id,
    request: CallRequest<Id>,
  ): AsyncGenerator<Item<Id>, void, undefined>;
}
