// The types of the API. Made by `clients/generator`: change that instead.

export interface paths {
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description The keys of every protocol, revoked ones too, newest first.
         */
        get: operations["list_api_keys"];
        put?: never;
        /**
         * Create an API key
         * @description Makes a key. It can do no more than you can: narrow it to `scopes` that you hold. Where you do not hold everything and name no scopes, it is narrowed to what you hold now.
         */
        post: operations["create_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an API key
         * @description Reads what is known of one key.
         */
        get: operations["get_api_key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit an API key
         * @description Changes what a key is for and what it is narrowed to, at once and for whoever has it. What is left out stays. You need to hold what the key can do. Widening it makes you answer for it, as taking it over does: you need to hold what it can do afterwards, and it ends no later than your right to that.
         */
        patch: operations["edit_api_key"];
        trace?: never;
    };
    "/v1/api-keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an API key
         * @description Revokes a key for good, at once on the server that is asked. One that is revoked stays as it is.
         */
        post: operations["revoke_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate an API key
         * @description Makes a key like another one and lets that one work for a while longer, so that clients can change over. You need to hold what the key can do.
         */
        post: operations["rotate_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over an API key
         * @description Makes you answer for a key instead of whoever made it. A key is suspended while its maker is blocked or removed, and works again once somebody has taken it over. You need to hold what the key can do. Whoever made it may still know it: where that matters, rotate it instead.
         */
        post: operations["take_over_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/blocklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the blocklist
         * @description Addresses and domains that must not be invited.
         */
        get: operations["list_blocklist"];
        put?: never;
        /**
         * Block an address or a domain
         * @description Puts an address, or all addresses of a domain, on the blocklist. A pending invitation cannot be accepted any more; a member stays one.
         */
        post: operations["create_blocklist_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/blocklist/{value}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an entry of the blocklist
         * @description Tells whether this very address or domain is on the blocklist.
         */
        get: operations["get_blocklist_entry"];
        put?: never;
        post?: never;
        /**
         * Delete an entry of the blocklist
         * @description Takes an address or a domain off the blocklist.
         */
        delete: operations["delete_blocklist_entry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/bounces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a bounce or a complaint
         * @description Tells what became of a mail after the relay had taken it. A hard bounce ends the mail as `bounced`, puts its address on the suppression list and tells the inviter; a soft one does not suppress the address; a complaint suppresses the address and does nothing else. The body may also be the report as it came by mail (RFC 3464, RFC 5965, RFC 6533), as `message/rfc822`, `message/global`, `multipart/report`, `message/delivery-status` or `message/global-delivery-status`. It is read as a hard bounce only where the recipient's own address failed for good, and as a complaint only where its type is `abuse`. Repeating a report changes nothing.
         */
        post: operations["report_bounce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read events
         * @description What has happened, oldest first. Ask again with `next_cursor` as `after`, at once while `has_more` is true and from time to time otherwise: nothing is missed and nothing comes twice.
         */
        get: operations["list_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List identity providers
         * @description Those at which the people of the organization sign in, oldest first.
         */
        get: operations["list_identity_providers"];
        put?: never;
        /**
         * Make an identity provider
         * @description Makes an OpenID Connect provider at which the people of the organization sign in and accept its invitations. Its discovery document is read first. What it says counts in this organization only, and proves no address.
         */
        post: operations["create_identity_provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/identity-providers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an identity provider
         * @description One identity provider, without its secret.
         */
        get: operations["get_identity_provider"];
        put?: never;
        post?: never;
        /**
         * Delete an identity provider
         * @description Deletes an identity provider. Whoever is signed in by it is signed out, and what is linked to it is gone.
         */
        delete: operations["delete_identity_provider"];
        options?: never;
        head?: never;
        /**
         * Edit an identity provider
         * @description Changes an identity provider. What is left out stays. The issuer never changes: make another provider.
         */
        patch: operations["edit_identity_provider"];
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports
         * @description The imports of the organization, from this API and from the console, newest first; for a caller who is confined to resources, their own.
         */
        get: operations["list_imports"];
        put?: never;
        /**
         * Import people
         * @description Invites the people of a CSV file in the background, a part at a time, each person for itself: for files of up to 50000 lines. The file is read as by `POST /v1/invitations/import`; one that cannot be read at all is refused at once, and a line that cannot be read is reported by its number and stops no other. Look at the import until its `status` is `done`. It acts by what whoever made it may do at the moment of each part. Five imports of an organization can be under way.
         */
        post: operations["create_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an import
         * @description How far it is, and what became of its lines.
         */
        get: operations["get_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an import
         * @description Invites nobody else of the list. Who was invited stays invited. Does nothing to an import that has ended. The body is empty or `{}`.
         */
        post: operations["cancel_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the lines of an import
         * @description The lines that were carried out or refused so far, in the order of the file. They are deleted a while after the import has ended.
         */
        get: operations["list_line_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/refused-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List refused lines
         * @description The lines that were refused so far, in the order of the file. They are deleted a while after the import has ended.
         */
        get: operations["list_refused_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations
         * @description Invitations of every protocol, newest first.
         */
        get: operations["list_invitations"];
        put?: never;
        /**
         * Invite people
         * @description Invites one person, or a batch. A batch is `atomic` (one refused row refuses all and leaves no trace) or `partial` (good rows are carried out, bad ones reported). A dry run decides and reports, but changes nothing and sends nothing; ids in its answer are of nothing that exists.
         */
        post: operations["invite_members"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Accepts an invitation. With `password`: logs in where the address has an account, otherwise makes one with that password. Without: the bearer token must be one of the person invited.
         */
        post: operations["accept_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline an invitation
         * @description Refuses an invitation on the behalf of the invitee and frees its seat. Public: the token is the credential.
         */
        post: operations["decline_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite the people of a CSV file
         * @description Invites the people of a CSV file, each for itself. Cells stand apart by commas, semicolons, tabs or bars, which is found out or said by a first line `sep=;`. The file is in UTF-8, in what its byte order mark says, or in the `charset` of its media type. Columns: `email`, `first_name`, `last_name`, `name`, `permissions`, `roles`, `resources`, `license_id`, `note`, `message`, `locale`, or what these are usually called in the languages of the pages; several codes or ids in a cell stand apart by `;` or `|`. A line that cannot be read, or whose person cannot be invited, is reported by its number and stops no other line.
         */
        post: operations["import_invitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview an invitation
         * @description Shows what an invitation is about to whoever holds its link. Changes nothing. Public: the token is the credential.
         */
        post: operations["preview_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/request-move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for an invitation at another address
         * @description Asks for an invitation to be sent to another address. The inviter gets a mail and decides; whether there was anything to ask for is not told. Public: the token is the credential.
         */
        post: operations["request_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an invitation
         * @description Reads one invitation, in whatever protocol it was made. The token is never shown.
         */
        get: operations["get_invitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit an invitation
         * @description Changes a pending invitation. What is left out stays; a list replaces the stored one. Sends no mail.
         */
        patch: operations["edit_invitation"];
        trace?: never;
    };
    "/v1/invitations/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an invitation
         * @description Cancels a pending invitation and invites the other address to the same, in one step: its rights, seat, message, language and end stay. The other address gets a mail with a link of its own.
         */
        post: operations["move_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resend an invitation
         * @description Renews the term, sends a new link and makes the old one useless. Brings an expired invitation back.
         */
        post: operations["resend_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an invitation
         * @description Ends a pending or expired invitation: its link stops working and its seat is free. The body is empty or `{}`.
         */
        post: operations["revoke_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List licenses
         * @description The licenses with their seats, ordered by name.
         */
        get: operations["list_licenses"];
        put?: never;
        /**
         * Create a license
         * @description Makes a license, of which no seat is taken.
         */
        post: operations["create_license"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/licenses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a license
         * @description Reads one license. The `ETag` is for editing and deleting it.
         */
        get: operations["get_license"];
        put?: never;
        post?: never;
        /**
         * Delete a license
         * @description Deletes a license of which no seat is taken.
         */
        delete: operations["delete_license"];
        options?: never;
        head?: never;
        /**
         * Edit a license
         * @description Changes a license; what is left out stays. Seats that are taken cannot be taken away.
         */
        patch: operations["edit_license"];
        trace?: never;
    };
    "/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List members
         * @description The people of the organization, newest first. Somebody invited is a member from then on.
         */
        get: operations["list_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a member
         * @description Reads one person of the organization.
         */
        get: operations["get_member"];
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Ends a membership: access and seat are gone and a pending invitation is revoked. The member stays in the list as `removed`, and can be invited again.
         */
        delete: operations["remove_member"];
        options?: never;
        head?: never;
        /**
         * Edit a member
         * @description Changes names and grants: the live grants of an active member, those of the pending invitation of an invited one. What is left out stays; a list replaces the stored one. Sends no mail.
         */
        patch: operations["edit_member"];
        trace?: never;
    };
    "/v1/members/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Block a member
         * @description Shuts a member out: its credentials stop working, its seat and its grants stay. One that is blocked stays as it is.
         */
        post: operations["block_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{id}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erase a person
         * @description Ends a membership or an invitation and erases names, addresses and telephone numbers of the person, for good, from the member, its invitations and the events about it. The account goes too where no other organization knows it. The audit trail stays whole. The body is empty or `{}`.
         */
        delete: operations["erase_member"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{id}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unblock a member
         * @description Lets a blocked member in again. One that is not blocked stays as it is.
         */
        post: operations["unblock_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the organization
         * @description Reads the organization and its settings. The `ETag` is for editing them.
         */
        get: operations["get_organization"];
        put?: never;
        post?: never;
        /**
         * Delete the organization
         * @description Archives the organization, and erases it with all its data at `erase_at`; until then it can be restored. `confirm` repeats its slug.
         */
        delete: operations["delete_organization"];
        options?: never;
        head?: never;
        /**
         * Edit the organization
         * @description Changes the organization; what is left out stays. `email_policy` and `branding` are each replaced as a whole. The settings hold for every protocol from the next invitation on.
         */
        patch: operations["edit_organization"];
        trace?: never;
    };
    "/v1/organization/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive the organization
         * @description Nothing in an archived organization can be changed, by whichever protocol, and its invitations cannot be accepted; everything can still be read. `confirm` repeats its slug.
         */
        post: operations["archive_organization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore the organization
         * @description Puts an archived organization in use again, also one that is about to be erased.
         */
        post: operations["restore_organization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List organizations
         * @description The organizations that the caller is an active member of, or the one that its token is bound to. `POST /v1/tokens/organization` gets a token for one of them. A key of the installation lists all organizations.
         */
        get: operations["list_organizations"];
        put?: never;
        /**
         * Create an organization
         * @description Makes an organization. Its first administrator, who holds all permissions, is a member at once if the address belongs to an account whose owner has shown that they read its mail, and is invited otherwise. Needs a key of the installation.
         */
        post: operations["create_organization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an organization of the installation
         * @description Reads an organization and its settings, but nothing of its people. Needs a key of the installation.
         */
        get: operations["get_any_organization"];
        put?: never;
        post?: never;
        /**
         * Delete an organization of the installation
         * @description Archives the organization, and erases it with all its data at `erase_at`; until then it can be restored. Needs a key of the installation.
         */
        delete: operations["delete_any_organization"];
        options?: never;
        head?: never;
        /**
         * Edit an organization of the installation
         * @description Changes an organization as its administrators can. Needs a key of the installation.
         */
        patch: operations["edit_any_organization"];
        trace?: never;
    };
    "/v1/organizations/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive an organization of the installation
         * @description Nothing in an archived organization can be changed, and its invitations cannot be accepted; everything can still be read. Needs a key of the installation.
         */
        post: operations["archive_any_organization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore an organization of the installation
         * @description Puts an archived organization in use again, also one that is about to be erased. Needs a key of the installation.
         */
        post: operations["restore_any_organization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password
         * @description Changes your own password. Your other sessions end, and the tokens that belong to no session; the session of the token that asks goes on. You are told by mail. API keys have no password.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to set a password
         * @description Mails a link to set a password, if the address has an account that can log in and none was mailed a short while ago. Whether it does is not told, neither by the answer nor by the time it takes.
         */
        post: operations["forgot_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password by a link
         * @description Sets the password of the account that the link is for. The link is used up, every session of the account ends, and the owner is told by mail. A link that was used, has run out or never was is answered alike.
         */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permission-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List permission templates
         * @description The templates that invitations can name, ordered by name.
         */
        get: operations["list_permission_templates"];
        put?: never;
        /**
         * Create a permission template
         * @description Makes a template for invitations. You cannot put into it what you do not hold for good. Inviting with it asks again what the inviter holds.
         */
        post: operations["create_permission_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permission-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a permission template
         * @description Reads one template. The `ETag` is for editing and deleting it.
         */
        get: operations["get_permission_template"];
        put?: never;
        post?: never;
        /**
         * Delete a permission template
         * @description Deletes a template. Invitations and members that got something by it keep what they have.
         */
        delete: operations["delete_permission_template"];
        options?: never;
        head?: never;
        /**
         * Edit a permission template
         * @description Changes a template; what is left out stays. You have to hold all that it names afterwards. Invitations and members that got something by it keep what they have.
         */
        patch: operations["edit_permission_template"];
        trace?: never;
    };
    "/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List permissions
         * @description The permissions that invitations can grant, ordered by code.
         */
        get: operations["list_permissions"];
        put?: never;
        /**
         * Create a permission
         * @description Adds a permission to the organization's own, so that it can be granted.
         */
        post: operations["create_permission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/permissions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a permission
         * @description Reads one permission.
         */
        get: operations["get_permission"];
        put?: never;
        post?: never;
        /**
         * Delete a permission
         * @description Deletes a permission of the organization's own that no role, no member and no pending invitation has.
         */
        delete: operations["delete_permission"];
        options?: never;
        head?: never;
        /**
         * Edit a permission
         * @description Describes a permission of the organization's own anew. What is left out stays.
         */
        patch: operations["edit_permission"];
        trace?: never;
    };
    "/v1/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List resources
         * @description The resources, ordered by name.
         */
        get: operations["list_resources"];
        put?: never;
        /**
         * Create a resource
         * @description Makes a resource, to which invitations can confine access.
         */
        post: operations["create_resource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a resource
         * @description Reads one resource. The `ETag` is for editing and deleting it.
         */
        get: operations["get_resource"];
        put?: never;
        post?: never;
        /**
         * Delete a resource
         * @description Deletes a resource that no member and no pending invitation is confined to.
         */
        delete: operations["delete_resource"];
        options?: never;
        head?: never;
        /**
         * Edit a resource
         * @description Changes a resource; what is left out stays.
         */
        patch: operations["edit_resource"];
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List roles
         * @description The roles that invitations can grant, ordered by code.
         */
        get: operations["list_roles"];
        put?: never;
        /**
         * Create a role
         * @description Defines a role of the organization's own. You cannot put permissions into it that you do not hold.
         */
        post: operations["create_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a role
         * @description Reads one role. The `ETag` is for editing and deleting it.
         */
        get: operations["get_role"];
        put?: never;
        post?: never;
        /**
         * Delete a role
         * @description Deletes a role of the organization's own that no member and no pending invitation has.
         */
        delete: operations["delete_role"];
        options?: never;
        head?: never;
        /**
         * Edit a role
         * @description Changes a role of the organization's own, and with it what everybody may do who has it. What is left out stays. You cannot put permissions into it that you do not hold.
         */
        patch: operations["edit_role"];
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your sessions
         * @description Your own open sessions of every protocol, in every organization. API keys have none.
         */
        get: operations["list_sessions"];
        put?: never;
        /**
         * Log in
         * @description Logs a person in with a password and opens a session in one organization. The answer to a wrong password, an unknown address and an organization that the person is no active member of is the same.
         */
        post: operations["create_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh a session
         * @description Gets a new bearer token. The refresh token stays valid until the session ends.
         */
        post: operations["refresh_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Log out
         * @description Ends one of your own sessions: its tokens stop working.
         */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List suppressed addresses
         * @description The addresses that the organization's mail does not go to, newest first: mail to them came back, or was called unwanted. An invitation to one of them can be made, but its `delivery` is `suppressed`.
         */
        get: operations["list_suppressions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suppressions/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an address off the suppression list
         * @description Takes an address off the list, so that mail goes to it again. Nothing is sent by this: resend the invitation.
         */
        delete: operations["lift_suppression"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue an organization token
         * @description Mints a bearer token that acts in one organization. Without a body it is the organization that the caller's own token is bound to.
         */
        post: operations["issue_organization_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhooks
         * @description The endpoints that are told what happens, oldest first.
         */
        get: operations["list_webhooks"];
        put?: never;
        /**
         * Make a webhook
         * @description Makes an endpoint that is told what happens, after the Standard Webhooks specification. The answer shows the secret that its messages are signed with; no other answer does.
         */
        post: operations["create_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a webhook
         * @description One endpoint, without its secret.
         */
        get: operations["get_webhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Deletes an endpoint with the log of its deliveries. Nothing more is sent to it.
         */
        delete: operations["delete_webhook"];
        options?: never;
        head?: never;
        /**
         * Edit a webhook
         * @description Changes an endpoint. What is left out stays. Enabling one makes it start afresh; disabling one gives up what is queued for it.
         */
        patch: operations["edit_webhook"];
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deliveries
         * @description What was sent to an endpoint, newest first: the body, every attempt, and the first bytes of what it answered.
         */
        get: operations["list_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{delivery}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeliver one
         * @description Sends a message once more, at once and with all attempts before it: the same bytes under the same `webhook-id`.
         */
        post: operations["redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeliver all since
         * @description Sends all messages that were made for the endpoint since an instant once more, whatever became of them, except those on their way. That includes what happened while it was disabled.
         */
        post: operations["redeliver_since"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate a webhook's secret
         * @description Gives an endpoint a new secret. Until `previous_secret_until` messages have two signatures, by the new secret and by the one before. With `If-Match` a repeated request does not rotate once more.
         */
        post: operations["rotate_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a webhook
         * @description Sends the endpoint an event `webhook.test`, whatever it wants and whether it is enabled. Its deliveries show what came of it.
         */
        post: operations["test_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An acceptance. */
        AcceptInvitation: {
            /** @description For an account that is made now, with its password; the invitation's if left out. */
            first_name?: string | null;
            /** @description For an account that is made now, with its password; the invitation's if left out. */
            last_name?: string | null;
            /** @description The password of the account, or of the one that is made now. Left out by somebody who is logged in. */
            password?: string | null;
            /** @description The token of the link in the mail. */
            token: string;
        };
        /** @description An accepted invitation. */
        AcceptedInvitation: {
            /** @description The invitation, without the internal remark. */
            invitation: components["schemas"]["Invitation"];
            /** @description The member that the invitee is now. */
            member: components["schemas"]["Member"];
            /** @description Whether an account was made. */
            signed_up: boolean;
        };
        /** @description One person who has access without an invitation, which only happens where the request allows it. */
        Access: {
            invitation?: components["schemas"]["Invitation"] | null;
            /** @description The member. */
            member: components["schemas"]["Member"];
            /** @description `granted` at once, or `unchanged` because the person is a member. */
            outcome: string;
        };
        /** @description An API key, without the key itself. */
        ApiKey: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description What it is for. */
            description: string;
            /**
             * Format: date-time
             * @description When it stops working; null for never.
             */
            expires_at?: string | null;
            /** @description Its last four characters. */
            hint: string;
            /** @description Its id, `key_...`. */
            id: string;
            /**
             * Format: date-time
             * @description When it was used last, to about five minutes; null if no use was recorded.
             */
            last_used_at?: string | null;
            /**
             * @description The member who made it or took it over, and answers for it: it can do no more than this member, and nothing while
             *     this member is blocked or removed. Null for a key that was made at the command line.
             */
            maker_id?: string | null;
            /** @description The member it belongs to; null for a key of the whole organization. */
            member_id?: string | null;
            /** @description The protocol it is for. */
            protocol: string;
            /**
             * Format: date-time
             * @description When it was revoked; null if it was not.
             */
            revoked_at?: string | null;
            /** @description The permissions it is narrowed to; empty where it is not. */
            scopes: string[];
            /** @description `active`, `suspended` while its maker or its owner is blocked or removed, `expired` or `revoked`. */
            status: string;
        };
        /** @description A page of a listing. */
        ApiKeyPage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["ApiKey"][];
            next_cursor: null | string;
        };
        /** @description How a key is to be rotated. */
        ApiKeyRotation: {
            /**
             * Format: date-time
             * @description When the new key stops working; left out or null, when the old one would have.
             */
            expires_at?: string | null;
            /** @description For how many seconds the old key works on, 0 to 2592000; 86400 if left out. */
            overlap_seconds?: number | null;
        };
        /** @description An entry of the blocklist. */
        BlocklistEntry: {
            /** @description The address or the domain, in lower case. */
            value: string;
        };
        /** @description A page of a listing. */
        BlocklistEntryPage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["BlocklistEntry"][];
            next_cursor: null | string;
        };
        /** @description A report about a mail. One of `delivery_id` and `message_id` says which. */
        BounceReport: {
            /** @description The mail, as `delivery.id` of the invitation shows it. */
            delivery_id?: string | null;
            /**
             * @description `hard`, `soft` or `complaint`.
             * @enum {string}
             */
            kind: "hard" | "soft" | "complaint";
            /** @description The Message-ID of the mail. */
            message_id?: string | null;
            /** @description What the receiving side said. Addresses in it are not kept. */
            reason?: string | null;
        };
        /** @description What is known of the mail now. */
        BounceReported: {
            /** @description The mail. */
            delivery: components["schemas"]["MailDelivery"];
            /** @description The invitation that the mail is about; null for a notice about a webhook. */
            invitation_id?: string | null;
        };
        /** @description How an organization looks. */
        Branding: {
            /** @description `#rrggbb`; null for the usual one. */
            color?: string | null;
            /** @description An `https` address or a `data:` image; null for none. */
            logo?: string | null;
            /** @description The name that is shown; null for the organization's own. */
            name?: string | null;
        };
        /** @description A change of a password. */
        ChangePassword: {
            /** @description The password there is. */
            current_password: string;
            /** @description The new one. */
            password: string;
        };
        /** @description A granted role. */
        CodeGrant: {
            /** @description The code. */
            code: string;
            /**
             * Format: date-time
             * @description When it ends; null for never.
             */
            expires_at?: string | null;
        };
        /** @description A role that ends at an instant. */
        CodeGrantInput: {
            /** @description The code, as `GET /v1/roles` lists it. */
            code: string;
            /**
             * Format: date-time
             * @description When it ends; left out or null for never.
             */
            expires_at?: string | null;
        };
        /** @description An identity provider to be made. */
        CreateIdentityProvider: {
            /**
             * @description How it signs ID tokens: `RS256` (the default), `ES256` or `EdDSA`.
             * @enum {string|null}
             */
            algorithm?: "RS256" | "ES256" | "EdDSA" | null;
            /** @description The id that it has given to the gateway. */
            client_id: string;
            /** @description The secret that it has given to the gateway; left out for a public client. No answer shows it. */
            client_secret?: string | null;
            /**
             * @description `required` (the default): an address counts with `email_verified: true`; `assumed`: unless that is false.
             * @enum {string|null}
             */
            email_verified?: "required" | "assumed" | null;
            /** @description Its issuer: `https`, at most 255 characters, without a query. */
            issuer: string;
            /** @description What people call it, at most 60 characters: they see `Continue with NAME`. */
            name: string;
        };
        /** @description A webhook endpoint to be made. */
        CreateWebhook: {
            /** @description What it is for, at most 500 characters. */
            description?: string | null;
            /** @description Whether it is told anything yet; true if left out. */
            enabled?: boolean | null;
            /**
             * @description `plain` (the default) or `qualified`.
             * @enum {string|null}
             */
            event_names?: "plain" | "qualified" | null;
            /** @description Types of events, families such as `invitation.*`, or `*`; all if left out. */
            events?: ("*" | "account.*" | "blocklist.*" | "contact.*" | "identity_provider.*" | "invitation.*" | "invitations.*" | "key.*" | "license.*" | "mail.*" | "member.*" | "organization.*" | "permission.*" | "permission_template.*" | "resource.*" | "role.*" | "suppression.*" | "webhook.*" | "invitation.created" | "invitation.resent" | "invitation.reminded" | "invitation.edited" | "invitation.move_requested" | "invitation.accepted" | "invitation.declined" | "invitation.revoked" | "invitation.cancelled" | "invitation.expired" | "invitation.delivery_failed" | "mail.requeued" | "invitations.previewed" | "member.added" | "member.grants_changed" | "member.blocked" | "member.unblocked" | "member.removed" | "member.erased" | "account.proved" | "license.exhausted" | "license.created" | "license.updated" | "license.deleted" | "resource.created" | "resource.updated" | "resource.deleted" | "contact.created" | "contact.updated" | "contact.saved" | "role.created" | "role.updated" | "role.deleted" | "permission_template.created" | "permission_template.updated" | "permission_template.deleted" | "permission.created" | "permission.updated" | "permission.deleted" | "blocklist.added" | "blocklist.removed" | "suppression.added" | "suppression.removed" | "key.created" | "key.updated" | "key.rotated" | "key.taken_over" | "key.revoked" | "organization.created" | "organization.updated" | "organization.archived" | "organization.deletion_requested" | "organization.restored" | "identity_provider.created" | "identity_provider.updated" | "identity_provider.deleted" | "webhook.created" | "webhook.updated" | "webhook.deleted" | "webhook.disabled" | "account.password_reset" | "account.password_changed" | "account.identity_linked" | "account.identity_unlinked" | "account.password_link_created" | "webhook.test")[] | null;
            /** @description Where it is: `https`, at most 2000 characters. */
            url: string;
        };
        /** @description The first administrator of an organization that was made now. */
        CreatedAdministrator: {
            /** @description The invitation, `inv_...`; null for somebody who is a member at once. */
            invitation_id?: string | null;
            /** @description The member, `mem_...`. */
            member_id: string;
            /** @description `active`, or `invited` until the invitation is accepted. */
            status: string;
        };
        /** @description An organization that was made now. */
        CreatedOrganization: components["schemas"]["InstallationOrganization"] & {
            /** @description Its first administrator. */
            administrator: components["schemas"]["CreatedAdministrator"];
        };
        /** @description A declined invitation. */
        DeclinedInvitation: {
            /** @description The address that was invited. */
            email: string;
            /** @description The organization that invited. */
            organization: components["schemas"]["Organization"];
            /** @description `declined`. */
            status: string;
        };
        /** @description Changes of a key. */
        EditApiKey: {
            /** @description What it is for; at most 1000 characters. */
            description?: string | null;
            /** @description The permissions it is narrowed to in place of the ones it has; at most 1000. Empty means all that you hold. */
            scopes?: string[];
        };
        /** @description Changes of an identity provider. */
        EditIdentityProvider: {
            /**
             * @description How it signs ID tokens: `RS256`, `ES256` or `EdDSA`.
             * @enum {string|null}
             */
            algorithm?: "RS256" | "ES256" | "EdDSA" | null;
            /** @description The id that it has given to the gateway. */
            client_id?: string | null;
            /** @description The secret that it has given to the gateway; null makes it a public client. */
            client_secret?: string | null;
            /**
             * @description `required` or `assumed`.
             * @enum {string|null}
             */
            email_verified?: "required" | "assumed" | null;
            /** @description What people call it, at most 60 characters. */
            name?: string | null;
        };
        /** @description Changes of an invitation. */
        EditInvitation: {
            /**
             * Format: date-time
             * @description A future instant, or null for never.
             */
            expires_at?: string | null;
            /** @description For how many seconds from now it can be accepted, 60 to 315360000, in place of `expires_at`. */
            expires_in_seconds?: number | null;
            /** @description First name; at most 250 characters. */
            first_name?: string | null;
            /** @description Last name; at most 250 characters. */
            last_name?: string | null;
            /** @description The license of which a seat is reserved in place of the one before, or null for no seat. */
            license_id?: string | null;
            /** @description What you note for yourself in place of all that was noted before; null or an empty object for nothing. */
            metadata?: {
                [key: string]: unknown;
            } | null;
            /** @description The permissions in place of the stored ones, those at single resources too; an entry can also be a plain code. */
            permissions?: (string | components["schemas"]["PermissionGrantInput"])[];
            /** @description The resources in place of the stored ones; an entry can also be a plain id. */
            resources?: (string | components["schemas"]["ResourceGrantInput"])[];
            /** @description The roles in place of the stored ones; an entry can also be a plain code. */
            roles?: (string | components["schemas"]["CodeGrantInput"])[];
        };
        /** @description Changes of a license. */
        EditLicense: {
            /** @description Its name; at most 200 characters. */
            name?: string | null;
            /** @description How many seats it has; not fewer than are taken. */
            seats?: number | null;
        };
        /** @description Changes of a member. */
        EditMember: {
            /** @description First name; at most 250 characters. */
            first_name?: string | null;
            /** @description Last name; at most 250 characters. */
            last_name?: string | null;
            /** @description The permissions in place of the stored ones, those at single resources too; an entry can also be a plain code. */
            permissions?: (string | components["schemas"]["PermissionGrantInput"])[];
            /** @description The resources in place of the stored ones; an entry can also be a plain id. */
            resources?: (string | components["schemas"]["ResourceGrantInput"])[];
            /** @description The roles in place of the stored ones; an entry can also be a plain code. */
            roles?: (string | components["schemas"]["CodeGrantInput"])[];
        };
        /** @description Changes of an organization. */
        EditOrganization: {
            /** @description Its name; at most 200 characters. */
            name?: string | null;
            /** @description What it has set. */
            settings?: null | components["schemas"]["EditOrganizationSettings"];
            /** @description Its short name in addresses; unique. */
            slug?: string | null;
        };
        /** @description Changes of what an organization has set. */
        EditOrganizationSettings: {
            /** @description The domains of the addresses that can be invited, at most 1000; empty for any. */
            allowed_domains?: string[];
            /** @description How it looks in mails and on pages; null for the usual look. */
            branding?: null | components["schemas"]["NewBranding"];
            /** @description How its invitations are mailed; null for the usual way. */
            email_policy?: null | components["schemas"]["NewEmailPolicy"];
            /**
             * @description What happens where an address is invited already and the request does not say: `refuse`, `return` or `resend`.
             * @enum {string|null}
             */
            if_pending?: "refuse" | "return" | "resend" | null;
            /** @description How long an invitation can be accepted, 60 to 315360000 seconds; null as the server is configured. */
            invitation_ttl_seconds?: number | null;
            /**
             * @description The language of its mails and pages where an invitation names none: `cs`, `en`, `fr`, `it`, `pl`, `de`, `sk`, `sv`,
             *     `es`, `zh`, `ja`, `uk`, `da`, or a longer tag of one of them; null as the server is configured.
             */
            locale?: string | null;
            /**
             * @description The origins of pages that invitees can go to after accepting, at most 1000: `https` (or `http` on localhost), a host
             *     and a port. An invitation keeps its page and goes there only while the origin is listed.
             */
            redirect_origins?: string[];
            /**
             * @description The page that invitees go to after accepting where their invitation names none, of one of these origins; null as the
             *     server is configured.
             */
            redirect_url?: string | null;
            /**
             * @description When invitees who have not opened their invitation are reminded of it, at most three times; null for never. Counts
             *     for invitations that are sent from then on.
             */
            reminders?: null | components["schemas"]["NewReminders"];
            /**
             * @description How people are let in whom a directory creates by SCIM: `invite`, or `add` to make them members at once, without any
             *     mail.
             * @enum {string|null}
             */
            scim_create?: "invite" | "add" | null;
        };
        /** @description Changes of a permission. */
        EditPermission: {
            /** @description What it allows; at most 1000 characters. */
            description?: string | null;
            /** @description The same in other languages, by their codes, in place of all that there are; at most 200 characters each. */
            translations?: {
                cs?: string | null;
                da?: string | null;
                de?: string | null;
                en?: string | null;
                es?: string | null;
                fr?: string | null;
                it?: string | null;
                ja?: string | null;
                pl?: string | null;
                sk?: string | null;
                sv?: string | null;
                uk?: string | null;
                zh?: string | null;
            } | null;
        };
        /** @description Changes of a template. */
        EditPermissionTemplate: {
            /** @description The color to show it in, `#rrggbb`; null for none. */
            color?: string | null;
            /** @description What it is for; at most 1000 characters. */
            description?: string | null;
            /** @description Its name, which no other template has; at most 200 characters. */
            name?: string | null;
            /** @description The permissions in place of the ones it has; at most 1000. */
            permissions?: string[];
            /** @description The roles in place of the ones it has; at most 1000. */
            roles?: string[];
        };
        /** @description Changes of a resource. */
        EditResource: {
            /** @description What it is; at most 200 characters. */
            kind?: string | null;
            /** @description Its name; at most 200 characters. */
            name?: string | null;
            /**
             * @description The resource that it stands below; null for none. A move changes who has power over it, so it takes a
             *     caller who may do everything.
             */
            parent_id?: string | null;
        };
        /** @description Changes of a role. */
        EditRole: {
            /** @description Its name; at most 200 characters. */
            name?: string | null;
            /** @description The permissions in place of the ones it has; at most 1000. */
            permissions?: string[];
            /** @description Its name in other languages, by their codes, in place of all that there are; at most 200 characters each. */
            translations?: {
                cs?: string | null;
                da?: string | null;
                de?: string | null;
                en?: string | null;
                es?: string | null;
                fr?: string | null;
                it?: string | null;
                ja?: string | null;
                pl?: string | null;
                sk?: string | null;
                sv?: string | null;
                uk?: string | null;
                zh?: string | null;
            } | null;
        };
        /** @description Changes of a webhook endpoint. */
        EditWebhook: {
            /** @description What it is for, at most 500 characters. */
            description?: string | null;
            /** @description Whether it is told anything. */
            enabled?: boolean | null;
            /**
             * @description `plain` or `qualified`.
             * @enum {string|null}
             */
            event_names?: "plain" | "qualified" | null;
            /** @description Types of events, families such as `invitation.*`, or `*`, in place of the stored ones. */
            events?: ("*" | "account.*" | "blocklist.*" | "contact.*" | "identity_provider.*" | "invitation.*" | "invitations.*" | "key.*" | "license.*" | "mail.*" | "member.*" | "organization.*" | "permission.*" | "permission_template.*" | "resource.*" | "role.*" | "suppression.*" | "webhook.*" | "invitation.created" | "invitation.resent" | "invitation.reminded" | "invitation.edited" | "invitation.move_requested" | "invitation.accepted" | "invitation.declined" | "invitation.revoked" | "invitation.cancelled" | "invitation.expired" | "invitation.delivery_failed" | "mail.requeued" | "invitations.previewed" | "member.added" | "member.grants_changed" | "member.blocked" | "member.unblocked" | "member.removed" | "member.erased" | "account.proved" | "license.exhausted" | "license.created" | "license.updated" | "license.deleted" | "resource.created" | "resource.updated" | "resource.deleted" | "contact.created" | "contact.updated" | "contact.saved" | "role.created" | "role.updated" | "role.deleted" | "permission_template.created" | "permission_template.updated" | "permission_template.deleted" | "permission.created" | "permission.updated" | "permission.deleted" | "blocklist.added" | "blocklist.removed" | "suppression.added" | "suppression.removed" | "key.created" | "key.updated" | "key.rotated" | "key.taken_over" | "key.revoked" | "organization.created" | "organization.updated" | "organization.archived" | "organization.deletion_requested" | "organization.restored" | "identity_provider.created" | "identity_provider.updated" | "identity_provider.deleted" | "webhook.created" | "webhook.updated" | "webhook.deleted" | "webhook.disabled" | "account.password_reset" | "account.password_changed" | "account.identity_linked" | "account.identity_unlinked" | "account.password_link_created" | "webhook.test")[] | null;
            /** @description Where it is: `https`, at most 2000 characters. */
            url?: string | null;
        };
        /** @description How an organization has its invitations mailed. */
        EmailPolicy: {
            /** @description `send`, or `link_only`: no mail goes out, and invitations show their links to those who may manage them. */
            delivery: string;
            /** @description Who gets the replies: `inviter`, `nobody` or an address. */
            reply_to: string;
        };
        /** @description Something that has happened. */
        Event: {
            /** @description Who did it. */
            actor: components["schemas"]["EventActor"];
            /** @description What it is about. */
            data: components["schemas"]["EventData"];
            /** @description Its id, `evt_...`; the `webhook-id` of its messages. */
            id: string;
            /** @description Its number in the organization's chain of events, from 1, without gaps. */
            sequence: number;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description What has happened, such as `invitation.created`. */
            type: string;
        };
        /** @description Who did something. */
        EventActor: {
            /** @description The name of the credential, never the credential itself. */
            credential: string;
            /** @description The member behind it, or null. */
            member_id?: string | null;
            /** @description Through which protocol: an adapter's name, `public` for the holder of a link, `system` for the gateway itself. */
            protocol: string;
        };
        /** @description What an event is about; what is erased is null. */
        EventData: {
            /** @description The address, or null. */
            email?: string | null;
            /** @description The first name, or null. */
            first_name?: string | null;
            /** @description The invitation, or null. */
            invitation_id?: string | null;
            /** @description The last name, or null. */
            last_name?: string | null;
            /** @description The member, or null. */
            member_id?: string | null;
            /** @description The organization. */
            organization_id: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Events in order. */
        EventPage: {
            /** @description Oldest first. */
            data: components["schemas"]["Event"][];
            /** @description Whether there is more already. */
            has_more: boolean;
            /** @description What to send as `after` for what comes next; there is always one. */
            next_cursor: string;
        };
        /** @description One thing that is wrong, where several can be. */
        FieldError: {
            /** @description What is wrong, for programs. */
            code: string;
            /** @description What is wrong and what to do about it, for people. */
            detail: string;
            /** @description The field, such as `invitations[3].email` or `email`. */
            field?: string | null;
            /** @description With `grant_exceeds_caller`: until when you hold it, where you do and only the end goes beyond that. */
            held_until?: string | null;
            /** @description The invitation of a batch, counted from 0. */
            row?: number | null;
        };
        /** @description The first administrator of an organization. */
        FirstAdministrator: {
            /** @description The address. */
            email: string;
            /** @description First name; at most 200 characters. */
            first_name?: string | null;
            /** @description Last name; at most 200 characters. */
            last_name?: string | null;
            /** @description The language to address the person in; that of the organization if left out. */
            locale?: string | null;
        };
        /** @description Who forgot a password. */
        ForgotPassword: {
            /** @description The address of the account. */
            email: string;
            /** @description The language of the mail; left out, that of the person's first organization. */
            locale?: string | null;
        };
        /** @description An identity provider of the organization. */
        IdentityProvider: {
            /** @description How it signs ID tokens: `RS256`, `ES256` or `EdDSA`. */
            algorithm: string;
            /** @description The id that it has given to the gateway. */
            client_id: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description `required`: an address counts with `email_verified: true`; `assumed`: unless that is false. */
            email_verified: string;
            /** @description Whether there is a client secret. It is never shown. */
            has_client_secret: boolean;
            /** @description Its id, `idp_...`. */
            id: string;
            /** @description Its issuer. It never changes. */
            issuer: string;
            /** @description What people call it. */
            name: string;
            /** @description Where it sends people back to. Register it there. */
            redirect_uri: string;
            /** @description Counted up at every change. */
            revision: number;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
        };
        /** @description All identity providers. */
        IdentityProviderList: {
            /** @description Oldest first. */
            data: components["schemas"]["IdentityProvider"][];
        };
        /** @description A list of people that is invited in the background. */
        Import: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description The member who made it, `mem_...`; null where a key of the organization did. */
            created_by?: string | null;
            /**
             * Format: date-time
             * @description When it ended; null until then.
             */
            finished_at?: string | null;
            /** @description Its id, `imp_...`. */
            id: string;
            /** @description How many lines it has, and what became of them so far. */
            lines: components["schemas"]["ImportLines"];
            /**
             * Format: date-time
             * @description When its lines were deleted, a while after its end; null until then.
             */
            refused_lines_deleted_at?: string | null;
            /** @description `queued`, `running`, `done`, `cancelled` or `failed`. */
            status: string;
            /**
             * @description Why it failed: `forbidden` (whoever made it may no longer invite), `maker_gone` (whoever made it is no active
             *     member any more, or their key no longer works) or `broken` (a problem of the server, which its log names).
             */
            stopped?: string | null;
        };
        ImportFile: string;
        /** @description How many lines there are. */
        ImportLines: {
            /** @description Whose people were invited, whose invitation was renewed or who became members at once. */
            invited: number;
            /** @description That wait; those of an import that has ended are not carried out. */
            left: number;
            /** @description That were refused. */
            refused: number;
            /** @description In all. */
            total: number;
            /** @description Whose people were invited already or are members, where that was to be left alone. */
            unchanged: number;
        };
        /** @description A page of a listing. */
        ImportPage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["Import"][];
            next_cursor: null | string;
        };
        /** @description What became of a file. */
        ImportResult: {
            /** @description Whether nothing was really done. Ids of new things are then of nothing that exists. */
            dry_run: boolean;
            /** @description A result for each line, in the order of the file. */
            results: components["schemas"]["LineResult"][];
            /** @description How many lines had which outcome. */
            summary: components["schemas"]["Summary"];
        };
        /** @description What became of a line. */
        ImportedLine: {
            /** @description The address as it stands in the file. */
            email: string;
            /** @description Every reason where it was refused; else empty. */
            errors: components["schemas"]["LineError"][];
            /** @description The number of the line in the file, counted from 1. */
            line: number;
            /**
             * @description `invited`, `refreshed` (the open invitation was renewed), `granted` (a member at once, or with more permissions),
             *     `unchanged` or `refused`.
             */
            outcome: string;
        };
        /** @description A page of a listing. */
        ImportedLinePage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["ImportedLine"][];
            next_cursor: null | string;
        };
        /** @description An organization as whoever runs the installation sees it. */
        InstallationOrganization: components["schemas"]["OrganizationStanding"] & {
            /** @description Its id, `org_...`. */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description What it has set. */
            settings: components["schemas"]["OrganizationSettings"];
            /** @description Its short name in addresses. */
            slug: string;
        };
        /** @description An invitation. */
        Invitation: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            delivery?: components["schemas"]["MailDelivery"] | null;
            /** @description The address invited, as it was sent. */
            email: string;
            /**
             * Format: date-time
             * @description When it runs out; null for never.
             */
            expires_at?: string | null;
            /** @description Prefill for the sign-up; possibly empty. */
            first_name: string;
            /** @description Which link is the live one: counted up by every resend. */
            generation: number;
            /** @description Its id, `inv_...`. */
            id: string;
            inviter?: components["schemas"]["Inviter"] | null;
            /** @description Prefill for the sign-up; possibly empty. */
            last_name: string;
            /** @description The license of which a seat is reserved. */
            license_id?: string | null;
            /** @description The link to hand out, where no mail was sent and the caller may manage invitations; null otherwise. */
            link?: string | null;
            /** @description The language of its mails and pages; null where it was made without one. */
            locale?: string | null;
            /** @description The member row, which exists from the moment of invitation on. */
            member_id: string;
            /** @description What the inviter says to the invitee in the mail; left out where that is nothing, and to the invitee. */
            message?: string | null;
            /** @description What the client noted for itself; left out where that is nothing, and to the invitee. */
            metadata?: Record<string, never> | null;
            /** @description The internal remark; null to the invitee. */
            note?: string | null;
            /**
             * Format: date-time
             * @description When its page was first opened by somebody who is no program, as far as that can be told; null for not yet.
             */
            opened_at?: string | null;
            /** @description The organization that invites. */
            organization: components["schemas"]["Organization"];
            /** @description The permissions that acceptance grants. */
            permissions: components["schemas"]["PermissionGrant"][];
            /** @description The protocol through which the invitation was made; `canonical` is this API. */
            protocol: string;
            /** @description The page that the invitee goes to after accepting; left out where it was made without one. */
            redirect_url?: string | null;
            /** @description The resources that access will be confined to; empty where it will not. */
            resources: components["schemas"]["NamedResourceGrant"][];
            /** @description The roles that acceptance grants. */
            roles: components["schemas"]["CodeGrant"][];
            /** @description `pending`, `accepted`, `declined`, `cancelled`, `revoked` or `expired`. */
            status: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        /** @description A batch of invitations. */
        InvitationBatch: {
            /** @description Decide and report, but change and send nothing. */
            dry_run?: boolean | null;
            /**
             * @description `invite`, the default; or `grant` access at once to whoever has an account.
             * @enum {string|null}
             */
            existing_account?: "invite" | "grant" | null;
            /**
             * @description `refuse`, the default; or `return` the member as it is.
             * @enum {string|null}
             */
            if_member?: "refuse" | "return" | null;
            /**
             * @description `refuse`; `return` the pending invitation as it is; or `resend` it with the grants sent. Left out, as the
             *     organization has set, which is `refuse` unless it has set something else.
             * @enum {string|null}
             */
            if_pending?: "refuse" | "return" | "resend" | null;
            /** @description 1 to 10000 of them, unless configured. */
            invitations: components["schemas"]["InvitationRow"][];
            /**
             * @description `atomic`, the default: one refused row refuses all. `partial`: each row for itself.
             * @enum {string|null}
             */
            mode?: "atomic" | "partial" | null;
        };
        /** @description What was done for each row of a batch. */
        InvitationBatchResult: {
            /** @description Whether nothing was really done. Ids of new things are then of nothing that exists. */
            dry_run: boolean;
            /** @description A result each, in the order of the request. */
            results: components["schemas"]["RowResult"][];
            /** @description How many rows had which outcome. */
            summary: components["schemas"]["Summary"];
        };
        /** @description A page of a listing. */
        InvitationPage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["Invitation"][];
            next_cursor: null | string;
        };
        /** @description What the holder of a link may know before accepting. */
        InvitationPreview: {
            /**
             * @description What it takes to accept: `new_password` makes an account, or takes over one that nobody has shown to be theirs;
             *     `password` is that of the account; `mailed_link` means that only the token of the link in the mail will do.
             */
            accept_with: string;
            /** @description Whether accepting takes the password of an account that there is. */
            account_exists: boolean;
            /** @description The address invited. */
            email: string;
            /**
             * Format: date-time
             * @description When it runs out; null for never.
             */
            expires_at?: string | null;
            /** @description Prefill for the sign-up; possibly empty. */
            first_name: string;
            /** @description Who invited; null where nobody is named. */
            inviter_name?: string | null;
            /** @description Prefill for the sign-up; possibly empty. */
            last_name: string;
            /** @description The organization that invites. */
            organization: components["schemas"]["Organization"];
            /** @description `pending`, `accepted`, `declined`, `cancelled`, `revoked` or `expired`. */
            status: string;
        };
        /** @description One invitation, and what happens where the person is there already. */
        InvitationRequest: {
            /** @description The address that gets access. */
            email: string;
            /**
             * @description `invite`, the default; or `grant` access at once to whoever has an account.
             * @enum {string|null}
             */
            existing_account?: "invite" | "grant" | null;
            /**
             * Format: date-time
             * @description Until when the invitation can be accepted; null for ever. Left out, as configured.
             */
            expires_at?: string | null;
            /** @description For how many seconds from now the invitation can be accepted, 60 to 315360000, in place of `expires_at`. */
            expires_in_seconds?: number | null;
            /** @description Prefill for the sign-up; at most 250 characters. */
            first_name?: string | null;
            /**
             * @description `refuse`, the default; or `return` the member as it is.
             * @enum {string|null}
             */
            if_member?: "refuse" | "return" | null;
            /**
             * @description `refuse`; `return` the pending invitation as it is; or `resend` it with the grants sent. Left out, as the
             *     organization has set, which is `refuse` unless it has set something else.
             * @enum {string|null}
             */
            if_pending?: "refuse" | "return" | "resend" | null;
            /** @description Prefill for the sign-up; at most 250 characters. */
            last_name?: string | null;
            /** @description The license to reserve a seat of. */
            license_id?: string | null;
            /**
             * @description The language of its mails and pages: `cs`, `en`, `fr`, `it`, `pl`, `de`, `sk`, `sv`, `es`, `zh`, `ja`, `uk` or
             *     `da`. Left out, the organization's.
             */
            locale?: string | null;
            /** @description A contact of the organization to attach the invitation to. */
            member_id?: string | null;
            /**
             * @description What the inviter says to the invitee in the mail: plain text of at most 2000 characters. Links in it are not
             *     clickable.
             */
            message?: string | null;
            /**
             * @description What you note for yourself, never shown to the invitee: an object of at most 50 names of 64 characters and
             *     16384 bytes. Invitations can be found by its strings, whole numbers and booleans.
             */
            metadata?: {
                [key: string]: unknown;
            } | null;
            /** @description An internal remark, never shown to the invitee; at most 4000 characters. */
            note?: string | null;
            /** @description What acceptance grants; an entry can also be a plain code. You cannot grant more than you hold. */
            permissions?: (string | components["schemas"]["PermissionGrantInput"])[] | null;
            /** @description Contact data for a new member; at most 64 characters. */
            phone_number?: string | null;
            /**
             * @description The page that the invitee goes to after accepting on the hosted page; its origin must be one of the organization's
             *     `redirect_origins`. Left out, the organization's.
             */
            redirect_url?: string | null;
            /** @description What access is confined to; an entry can also be a plain id. Left out or empty, it is not confined. */
            resources?: (string | components["schemas"]["ResourceGrantInput"])[] | null;
            /** @description What acceptance grants; an entry can also be a plain code. */
            roles?: (string | components["schemas"]["CodeGrantInput"])[] | null;
            /** @description `false` sends no mail: whoever manages invitations gets the link as `link` and hands it out. Resending sends. */
            send?: boolean | null;
            /**
             * @description A permission template, whose permissions and roles are granted besides. An entry above for the same code counts
             *     instead. You cannot grant more than you hold, whoever made the template.
             */
            template_id?: string | null;
        };
        /** @description One invitation of a batch. */
        InvitationRow: {
            /** @description The address that gets access. */
            email: string;
            /**
             * Format: date-time
             * @description Until when the invitation can be accepted; null for ever. Left out, as configured.
             */
            expires_at?: string | null;
            /** @description For how many seconds from now the invitation can be accepted, 60 to 315360000, in place of `expires_at`. */
            expires_in_seconds?: number | null;
            /** @description Prefill for the sign-up; at most 250 characters. */
            first_name?: string | null;
            /** @description Prefill for the sign-up; at most 250 characters. */
            last_name?: string | null;
            /** @description The license to reserve a seat of. */
            license_id?: string | null;
            /**
             * @description The language of its mails and pages: `cs`, `en`, `fr`, `it`, `pl`, `de`, `sk`, `sv`, `es`, `zh`, `ja`, `uk` or
             *     `da`. Left out, the organization's.
             */
            locale?: string | null;
            /** @description A contact of the organization to attach the invitation to. */
            member_id?: string | null;
            /**
             * @description What the inviter says to the invitee in the mail: plain text of at most 2000 characters. Links in it are not
             *     clickable.
             */
            message?: string | null;
            /**
             * @description What you note for yourself, never shown to the invitee: an object of at most 50 names of 64 characters and
             *     16384 bytes. Invitations can be found by its strings, whole numbers and booleans.
             */
            metadata?: {
                [key: string]: unknown;
            } | null;
            /** @description An internal remark, never shown to the invitee; at most 4000 characters. */
            note?: string | null;
            /** @description What acceptance grants; an entry can also be a plain code. You cannot grant more than you hold. */
            permissions?: (string | components["schemas"]["PermissionGrantInput"])[] | null;
            /** @description Contact data for a new member; at most 64 characters. */
            phone_number?: string | null;
            /**
             * @description The page that the invitee goes to after accepting on the hosted page; its origin must be one of the organization's
             *     `redirect_origins`. Left out, the organization's.
             */
            redirect_url?: string | null;
            /** @description What access is confined to; an entry can also be a plain id. Left out or empty, it is not confined. */
            resources?: (string | components["schemas"]["ResourceGrantInput"])[] | null;
            /** @description What acceptance grants; an entry can also be a plain code. */
            roles?: (string | components["schemas"]["CodeGrantInput"])[] | null;
            /** @description `false` sends no mail: whoever manages invitations gets the link as `link` and hands it out. Resending sends. */
            send?: boolean | null;
            /**
             * @description A permission template, whose permissions and roles are granted besides. An entry above for the same code counts
             *     instead. You cannot grant more than you hold, whoever made the template.
             */
            template_id?: string | null;
        };
        Invite: components["schemas"]["InvitationRequest"] | components["schemas"]["InvitationBatch"];
        /** @description What was done. */
        InviteResponse: components["schemas"]["Invitation"] | components["schemas"]["Access"] | components["schemas"]["InvitationBatchResult"];
        /** @description A member who invited. */
        Inviter: {
            /** @description The address. */
            email: string;
            /** @description First name, possibly empty. */
            first_name: string;
            /** @description Last name, possibly empty. */
            last_name: string;
            /** @description The member, `mem_...`. */
            member_id: string;
        };
        /** @description An API key that was made now. */
        IssuedApiKey: components["schemas"]["ApiKey"] & {
            /** @description The key. It is shown once. */
            key: string;
        };
        /** @description A license: a pool of seats. */
        License: {
            /** @description Its id, `lic_...`. */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description Its seats. */
            seats: components["schemas"]["Seats"];
        };
        /** @description A page of a listing. */
        LicensePage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["License"][];
            next_cursor: null | string;
        };
        /** @description Something that is wrong with a line. */
        LineError: {
            /** @description What is wrong, for programs. */
            code: string;
            /** @description What is wrong and what to do about it, for people. */
            detail: string;
            /** @description The column, where it is about one. */
            field?: string | null;
        };
        /** @description What became of one line. */
        LineResult: {
            /** @description The invitation, `inv_...`; null where access was granted at once or existed before. */
            invitation_id?: string | null;
            /** @description The number of the line in the file, counted from 1. */
            line: number;
            /** @description The member, `mem_...`. */
            member_id: string;
            /** @description `invited`, `granted`, `refreshed` or `unchanged`. */
            outcome: string;
        } | {
            /** @description Every reason; `field` is the column. */
            errors: components["schemas"]["FieldError"][];
            /** @description The number of the line in the file, counted from 1. */
            line: number;
            /** @description `refused`. */
            outcome: string;
        };
        /** @description Who logs in. */
        Login: {
            /** @description The address. */
            email: string;
            /** @description In which organization; left out, the one that the person became a member of first. */
            organization_id?: string | null;
            /** @description The password. */
            password: string;
        };
        /** @description The newest mail of an invitation. */
        MailDelivery: {
            /** @description How often it was tried. */
            attempts: number;
            /** @description Its id, `mail_...`. Its Message-ID starts with the same UUID. */
            id: string;
            /**
             * Format: date-time
             * @description When it will be tried, for `held` and `deferred`.
             */
            next_attempt_at?: string | null;
            /**
             * Format: date-time
             * @description When it was ordered.
             */
            ordered_at: string;
            /** @description Why it was put off or will not arrive; never an address. */
            reason?: string | null;
            /**
             * Format: date-time
             * @description When it came to its end; null while it waits.
             */
            settled_at?: string | null;
            /**
             * @description `queued`, `held` by a sending limit, `deferred`, `sent` (the relay has taken it), `bounced`, `suppressed`,
             *     `not_configured`, `link_only` or `superseded`.
             */
            state: string;
        };
        /** @description A person's place in the organization, which exists from the moment of invitation on. */
        Member: {
            /** @description The account behind it, `acc_...`; null for a contact. */
            account_id?: string | null;
            /**
             * Format: date-time
             * @description When the row was made.
             */
            created_at: string;
            /** @description The address that access is tied to. */
            email?: string | null;
            /** @description First name, possibly empty. */
            first_name: string;
            /** @description Its id, `mem_...`. */
            id: string;
            /** @description Last name, possibly empty. */
            last_name: string;
            /** @description The license of the seat. */
            license_id?: string | null;
            /** @description The permissions held; empty until the member is active. */
            permissions: components["schemas"]["PermissionGrant"][];
            /** @description Contact data. */
            phone_number?: string | null;
            /** @description The resources that access is confined to; empty where it is not. */
            resources: components["schemas"]["ResourceGrant"][];
            /** @description The roles held; empty until the member is active. */
            roles: components["schemas"]["CodeGrant"][];
            /** @description `none`, `reserved` for somebody invited, or `assigned`. */
            seat: string;
            /** @description `contact`, `invited`, `active`, `blocked` or `removed`. */
            status: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updated_at: string;
        };
        /** @description A page of a listing. */
        MemberPage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["Member"][];
            next_cursor: null | string;
        };
        /** @description Where an invitation goes instead. */
        MoveInvitation: {
            /** @description The other address. */
            email: string;
        };
        /** @description A wish that was passed on. */
        MoveRequested: {
            /** @description `requested`. */
            status: string;
        };
        /** @description A resource that access is confined to, by name. */
        NamedResourceGrant: {
            /**
             * Format: date-time
             * @description When it ends; null for never.
             */
            expires_at?: string | null;
            /** @description The resource. */
            id: string;
            /** @description What it is, such as `portfolio`; null once it is gone. */
            kind?: string | null;
            /** @description Its name; null once it is gone. */
            name?: string | null;
        };
        /** @description A key to be made. */
        NewApiKey: {
            /** @description What it is for; at most 1000 characters. */
            description?: string | null;
            /**
             * Format: date-time
             * @description When it stops working, a future instant; left out or null for never.
             */
            expires_at?: string | null;
            /** @description The active member it belongs to; left out or null, it acts for the whole organization. */
            member_id?: string | null;
            /** @description The protocol it is for; `canonical` if left out. */
            protocol?: string | null;
            /** @description The permissions it is narrowed to; at most 1000. */
            scopes?: string[];
        };
        /** @description An entry to be made. */
        NewBlocklistEntry: {
            value: string;
        };
        /** @description How an organization looks. */
        NewBranding: {
            /** @description `#rrggbb`. */
            color?: string | null;
            /** @description The former name of `color`, accepted until 1.0; without effect beside it. */
            colour?: string | null;
            /** @description An `https` address of at most 2000 bytes or a `data:` image of at most 65536. */
            logo?: string | null;
            /** @description The name that is shown; the organization's own if left out. */
            name?: string | null;
        };
        /** @description How an organization has its invitations mailed. */
        NewEmailPolicy: {
            /**
             * @description `send` (if left out), or `link_only`: no mail goes out, and invitations show their links to those who may manage
             *     them.
             * @enum {string|null}
             */
            delivery?: "send" | "link_only" | null;
            /** @description Who gets the replies: `inviter` (if left out), `nobody` or an address. */
            reply_to?: null | (("inviter" | "nobody") | string);
        };
        /** @description A license to be made. */
        NewLicense: {
            /** @description Its name; at most 200 characters. */
            name: string;
            /** @description How many seats it has; at most 1000000. */
            seats: number;
        };
        /** @description An organization to be made. */
        NewOrganization: {
            /** @description Who holds all permissions in it. */
            administrator: components["schemas"]["FirstAdministrator"];
            /** @description Its name; at most 200 characters. */
            name: string;
            /** @description What it has set. */
            settings?: null | components["schemas"]["EditOrganizationSettings"];
            /** @description Its short name in addresses; unique. */
            slug: string;
        };
        /** @description A permission to be made. */
        NewPermission: {
            /** @description The code to grant it by, which is not a wildcard; it cannot be changed. */
            code: string;
            /** @description What it allows; at most 1000 characters. */
            description?: string | null;
            /** @description The same in other languages, by their codes; at most 200 characters each. */
            translations?: {
                cs?: string | null;
                da?: string | null;
                de?: string | null;
                en?: string | null;
                es?: string | null;
                fr?: string | null;
                it?: string | null;
                ja?: string | null;
                pl?: string | null;
                sk?: string | null;
                sv?: string | null;
                uk?: string | null;
                zh?: string | null;
            } | null;
        };
        /** @description A template to be made. */
        NewPermissionTemplate: {
            /** @description The color to show it in, `#rrggbb`. */
            color?: string | null;
            /** @description What it is for; at most 1000 characters. */
            description?: string | null;
            /** @description Its name, which no other template has; at most 200 characters. */
            name: string;
            /** @description The permissions that it grants; at most 1000. */
            permissions?: string[];
            /** @description The roles that it grants; at most 1000. */
            roles?: string[];
        };
        /** @description When invitees are reminded. */
        NewReminders: {
            /** @description So many days after the mail, 1 to 90. */
            after_days?: number | null;
            /** @description So many days before the invitation expires, 1 to 90. */
            before_expiry_days?: number | null;
        };
        /** @description A resource to be made. */
        NewResource: {
            /** @description What it is, such as `portfolio`; at most 200 characters. */
            kind: string;
            /** @description Its name; at most 200 characters. */
            name: string;
            /** @description The resource that it stands below: what is granted there counts here. */
            parent_id?: string | null;
        };
        /** @description A role to be made. */
        NewRole: {
            /** @description The code to grant it by; it cannot be changed. */
            code: string;
            /** @description Its name; at most 200 characters. */
            name: string;
            /** @description The permissions that holding it means; at most 1000. */
            permissions?: string[];
            /** @description Its name in other languages, by their codes; at most 200 characters each. */
            translations?: {
                cs?: string | null;
                da?: string | null;
                de?: string | null;
                en?: string | null;
                es?: string | null;
                fr?: string | null;
                it?: string | null;
                ja?: string | null;
                pl?: string | null;
                sk?: string | null;
                sv?: string | null;
                uk?: string | null;
                zh?: string | null;
            } | null;
        };
        /** @description A session with its tokens. */
        OpenedSession: {
            /** @description The bearer token. */
            access_token: string;
            /**
             * Format: date-time
             * @description When the bearer token stops working.
             */
            access_token_expires_at: string;
            /** @description What gets a new bearer token until the session ends. */
            refresh_token: string;
            /** @description The session. */
            session: components["schemas"]["Session"];
        };
        /** @description An organization. */
        Organization: {
            /** @description Its id, `org_...`. */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description Its short name in addresses. */
            slug: string;
        };
        /** @description An organization in a list. */
        OrganizationEntry: {
            /**
             * Format: date-time
             * @description With a key of the installation: since when nothing can be changed, if that is so.
             */
            archived_at?: string | null;
            /**
             * Format: date-time
             * @description With a key of the installation: when it was made.
             */
            created_at?: string | null;
            /**
             * Format: date-time
             * @description With a key of the installation: when it is erased with all its data, if it will be.
             */
            erase_at?: string | null;
            /** @description Its id, `org_...`. */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description Its short name in addresses. */
            slug: string;
            /**
             * @description With a key of the installation: `active`; `archived`, so that nothing in it can be changed; or `deleting`, if it will
             *     also be erased.
             */
            status?: string | null;
        };
        /** @description A page of a listing. */
        OrganizationEntryPage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["OrganizationEntry"][];
            next_cursor: null | string;
        };
        /** @description An organization with what it has set. */
        OrganizationProfile: {
            /**
             * Format: date-time
             * @description Since when nothing can be changed; left out where it is in use.
             */
            archived_at?: string | null;
            /**
             * Format: date-time
             * @description When it is erased with all its data; left out where it will not be.
             */
            erase_at?: string | null;
            /** @description Its id, `org_...`. */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description What it has set. */
            settings: components["schemas"]["OrganizationSettings"];
            /** @description Its short name in addresses. */
            slug: string;
            /** @description `archived` where nothing in it can be changed, `deleting` where it will also be erased; left out where it is in use. */
            status?: string | null;
        };
        /** @description What an organization has set. */
        OrganizationSettings: {
            /** @description The domains of the addresses that can be invited; empty for any. */
            allowed_domains: string[];
            /** @description How it looks in mails and on pages. */
            branding: components["schemas"]["Branding"];
            /** @description How its invitations are mailed. */
            email_policy: components["schemas"]["EmailPolicy"];
            /** @description What happens where an address is invited already and the request does not say: `refuse`, `return` or `resend`. */
            if_pending: string;
            /** @description How long an invitation can be accepted, in seconds; null as the server is configured. */
            invitation_ttl_seconds?: number | null;
            /** @description The language of its mails and pages where an invitation names none; null as the server is configured. */
            locale?: string | null;
            /** @description The origins of pages that invitees can go to after accepting. */
            redirect_origins: string[];
            /** @description The page that they go to where their invitation names none; null as the server is configured. */
            redirect_url?: string | null;
            reminders?: components["schemas"]["Reminders"] | null;
            /**
             * @description How people are let in whom a directory creates by SCIM: `add`, at once and without any mail; left out where they are
             *     invited.
             */
            scim_create?: string | null;
        };
        /** @description Whether an organization is in use. */
        OrganizationStanding: {
            /**
             * Format: date-time
             * @description Since when nothing can be changed; null while it is active.
             */
            archived_at?: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it is erased with all its data, unless it is restored; null for never.
             */
            erase_at?: string | null;
            /** @description `active`; `archived`, so that nothing in it can be changed; or `deleting`, if it will also be erased. */
            status: string;
        };
        /** @description A token that acts in one organization. */
        OrganizationToken: {
            /**
             * Format: date-time
             * @description When it stops working.
             */
            expires_at: string;
            /** @description The organization, `org_...`. */
            organization_id: string;
            /** @description The token. It is shown once. */
            token: string;
        };
        /** @description Which organization the token is for. */
        OrganizationTokenRequest: {
            /** @description The organization, `org_...` or a UUID; left out, the one that the caller's own token is bound to. */
            organization_id?: string | null;
        };
        /** @description A permission. */
        Permission: {
            /** @description The code to grant it by. */
            code: string;
            /** @description What it allows. */
            description: string;
            /** @description Whether it is the organization's own; the others cannot be changed. */
            own: boolean;
            /** @description What it allows in other languages, by their codes. */
            translations: {
                [key: string]: string;
            };
        };
        /** @description A granted permission. */
        PermissionGrant: {
            /** @description The code. */
            code: string;
            /**
             * Format: date-time
             * @description When it ends; null for never.
             */
            expires_at?: string | null;
            /**
             * @description The resource that it is granted at, with all below it. Left out where it is granted in the organization, or
             *     wherever access is confined to.
             */
            resource_id?: string | null;
        };
        /** @description A permission that ends at an instant, or is granted at one resource. */
        PermissionGrantInput: {
            /** @description The code, as `GET /v1/permissions` lists it. */
            code: string;
            /**
             * Format: date-time
             * @description When it ends; left out or null for never.
             */
            expires_at?: string | null;
            /**
             * @description The resource that it is granted at, with all below it; left out or null for the organization, or wherever access
             *     is confined to.
             */
            resource_id?: string | null;
        };
        /** @description A page of a listing. */
        PermissionPage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["Permission"][];
            next_cursor: null | string;
        };
        /** @description A permission template. */
        PermissionTemplate: {
            /** @description The color to show it in, `#rrggbb`. */
            color?: string | null;
            /** @description What it is for. */
            description: string;
            /** @description Its id, `tpl_...`. */
            id: string;
            /** @description Its name. */
            name: string;
            /** @description The permissions that it grants. */
            permissions: string[];
            /** @description The roles that it grants. */
            roles: string[];
        };
        /** @description A page of a listing. */
        PermissionTemplatePage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["PermissionTemplate"][];
            next_cursor: null | string;
        };
        /** @description Problem details (RFC 9457) with a code and what the problem is about. */
        ProblemDetails: {
            /** @description The kind of problem, for programs. Codes are never renamed. */
            code: string;
            /** @description What is wrong and what to do next, for people. */
            detail: string;
            /** @description Everything that is wrong with the request, where it is more than one thing; at most 100. */
            errors?: components["schemas"]["FieldError"][];
            /** @description The field, such as `invitations[3].email` or `email`. */
            field?: string | null;
            /** @description With `grant_exceeds_caller`: until when you hold it, where you do and only the end goes beyond that. */
            held_until?: string | null;
            /** @description The number under which an internal failure was logged. Send it to whoever runs the server. */
            incident?: string | null;
            /** @description The id of the request in the server's log; the same as in the `X-Request-Id` header. */
            request_id: string;
            /** @description The invitation of a batch, counted from 0. */
            row?: number | null;
            /** @description The status of the answer. */
            status: number;
            /** @description The kind of problem, for people. The same for every problem of the kind. */
            title: string;
            /** @description A reference for the kind of problem, relative to the server: `/problems/` and the code with hyphens. */
            type: string;
        };
        /** @description What a session is refreshed with. */
        Refresh: {
            /** @description The `refresh_token` of the session. */
            refresh_token: string;
        };
        /** @description A line that was refused. */
        RefusedLine: {
            /** @description The address as it stands in the file. */
            email: string;
            /** @description Every reason. */
            errors: components["schemas"]["LineError"][];
            /** @description The number of the line in the file, counted from 1. */
            line: number;
        };
        /** @description A page of a listing. */
        RefusedLinePage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["RefusedLine"][];
            next_cursor: null | string;
        };
        /** @description When an organization has its invitees reminded. */
        Reminders: {
            /** @description How many days after the mail; null for not. */
            after_days?: number | null;
            /** @description How many days before the invitation expires; null for not. */
            before_expiry_days?: number | null;
        };
        /** @description The wish for an invitation at another address. */
        RequestMove: {
            /** @description The other address. */
            email: string;
            /** @description The token of the link in the mail. */
            token: string;
        };
        /** @description What changes with a resent invitation. */
        ResendInvitation: {
            /**
             * @description What you say to the invitee in place of the earlier message, an empty text for nothing; at most 2000
             *     characters. Left out or null, the earlier message is sent again.
             */
            message?: string | null;
        };
        /** @description A new password. */
        ResetPassword: {
            /** @description The new password. */
            password: string;
            /** @description The token of the link in the mail: what follows `/password/reset/`. */
            token: string;
        };
        /** @description A resource: a thing that access can be confined to. */
        Resource: {
            /** @description Its id, `res_...`. */
            id: string;
            /** @description What it is, such as `portfolio`. */
            kind: string;
            /** @description Its name. */
            name: string;
            /** @description The resource that it stands below: what is granted there counts here. Left out where it stands below none. */
            parent_id?: string | null;
        };
        /** @description A resource that access is confined to. */
        ResourceGrant: {
            /**
             * Format: date-time
             * @description When it ends; null for never.
             */
            expires_at?: string | null;
            /** @description The resource. */
            id: string;
        };
        /** @description A resource that ends at an instant. */
        ResourceGrantInput: {
            /**
             * Format: date-time
             * @description When it ends; left out or null for never.
             */
            expires_at?: string | null;
            /** @description The resource. */
            id: string;
        };
        /** @description A page of a listing. */
        ResourcePage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["Resource"][];
            next_cursor: null | string;
        };
        /** @description A role. */
        Role: {
            /** @description The code to grant it by. */
            code: string;
            /** @description Its name. */
            name: string;
            /** @description Whether it is the organization's own; the others cannot be changed. */
            own: boolean;
            /** @description The permissions that holding it means. */
            permissions: string[];
            /** @description Its name in other languages, by their codes. */
            translations: {
                [key: string]: string;
            };
        };
        /** @description A page of a listing. */
        RolePage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["Role"][];
            next_cursor: null | string;
        };
        /** @description The keys of a rotation. */
        RotatedApiKey: {
            /** @description The new key. */
            issued: components["schemas"]["IssuedApiKey"];
            /** @description The old key, with the instant at which it stops working. */
            replaced: components["schemas"]["ApiKey"];
        };
        /** @description What was done for one row. */
        RowResult: {
            /** @description The row, counted from 0. */
            index: number;
            invitation?: components["schemas"]["Invitation"] | null;
            /** @description The member. */
            member: components["schemas"]["Member"];
            /** @description `invited`, `granted`, `refreshed` or `unchanged`. */
            outcome: string;
        } | {
            /** @description Every reason. */
            errors: components["schemas"]["FieldError"][];
            /** @description The row, counted from 0. */
            index: number;
            /** @description `refused`. */
            outcome: string;
        };
        /** @description The seats of a license. */
        Seats: {
            /** @description Held by active members. */
            assigned: number;
            /** @description Held by nobody. */
            free: number;
            /** @description Held for pending invitations. */
            reserved: number;
            /** @description All. */
            total: number;
        };
        /** @description A session that is open. */
        Session: {
            /**
             * Format: date-time
             * @description When it was opened.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it ends.
             */
            expires_at: string;
            /** @description Its id, `ses_...`. */
            id: string;
            /** @description In which organization, `org_...`. */
            organization_id: string;
            /** @description The protocol it is for. */
            protocol: string;
        };
        /** @description A page of a listing. */
        SessionPage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["Session"][];
            next_cursor: null | string;
        };
        /** @description How many rows had which outcome. */
        Summary: {
            /** @description Members made at once. */
            granted: number;
            /** @description Invitations made. */
            invited: number;
            /** @description Pending invitations renewed. */
            refreshed: number;
            /** @description Rows refused. */
            refused: number;
            /** @description Rows with nothing to do. */
            unchanged: number;
        };
        /** @description An address that gets no mail of the organization. */
        Suppression: {
            /** @description `bounce` or `complaint`. */
            cause: string;
            /** @description The address, in lower case and with its domain in ASCII. */
            email: string;
            /** @description What the receiving side said. */
            reason: string;
            /**
             * Format: date-time
             * @description Since when.
             */
            since: string;
        };
        /** @description A page of a listing. */
        SuppressionPage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["Suppression"][];
            next_cursor: null | string;
        };
        /** @description The token of an invitation. */
        TokenInput: {
            /** @description The token of the link in the mail. */
            token: string;
        };
        /** @description A webhook endpoint. */
        Webhook: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description The member who made it, or null. */
            created_by?: string | null;
            /** @description What it is for. */
            description: string;
            /** @description Why it is not: `asked`, `gone` (it answered 410) or `failing` (for days); null where it is. */
            disabled_reason?: string | null;
            /** @description Whether it is told anything. */
            enabled: boolean;
            /** @description `plain`, or `qualified`: members' events are told as `organization.member.added`. */
            event_names: string;
            /** @description Which events it is told: types, families such as `invitation.*`, or `*`. */
            events: string[];
            /**
             * Format: date-time
             * @description Since when no message has got through; null where the last one has.
             */
            failing_since?: string | null;
            /** @description Its id, `whk_...`. */
            id: string;
            /**
             * Format: date-time
             * @description Until when messages are signed with the secret before as well; null where there is none.
             */
            previous_secret_until?: string | null;
            /** @description Counted up at every change. */
            revision: number;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /** @description Where it is. */
            url: string;
        };
        /** @description One attempt to deliver. */
        WebhookAttempt: {
            /**
             * Format: date-time
             * @description When it began; the `webhook-timestamp` is its second.
             */
            at: string;
            /** @description How long it took, in milliseconds. */
            duration_ms: number;
            /** @description Why there was no answer; null where there was one. */
            error?: string | null;
            /** @description Which one, from 1. */
            number: number;
            /** @description The first bytes of the answer's body, at most 1024. */
            response_body: string;
            /** @description The status of the answer; null where there was none. */
            status?: number | null;
        };
        /** @description An event on its way to a webhook endpoint. */
        WebhookDelivery: {
            /** @description The attempts so far, oldest first. */
            attempts: components["schemas"]["WebhookAttempt"][];
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description The event, which is the `webhook-id` of every attempt. */
            event_id: string;
            /** @description What the endpoint is told that it is. */
            event_type: string;
            /** @description Its id, `dlv_...`. */
            id: string;
            /**
             * Format: date-time
             * @description When it will be tried next; null once it has ended.
             */
            next_attempt_at?: string | null;
            /** @description The body of the message, byte for byte. */
            request_body: string;
            /**
             * Format: date-time
             * @description When it ended; null until then.
             */
            settled_at?: string | null;
            /** @description `queued`, `delivered` or `failed`. */
            state: string;
        };
        /** @description A page of a listing. */
        WebhookDeliveryPage: {
            /** @description The entries, in the order of the listing. */
            data: components["schemas"]["WebhookDelivery"][];
            next_cursor: null | string;
        };
        /** @description All endpoints. */
        WebhookList: {
            /** @description Oldest first. */
            data: components["schemas"]["Webhook"][];
        };
        /** @description Messages on their way again. */
        WebhookRedelivered: {
            /** @description How many. */
            redelivered: number;
        };
        /** @description A test event on its way. */
        WebhookTest: {
            /** @description The event, which is the `webhook-id` of the message. */
            event_id: string;
        };
        /** @description A webhook endpoint with its secret, which no other answer shows. */
        WebhookWithSecret: {
            /** @description What its messages are signed with: `whsec_` and 32 bytes in base64. */
            secret: string;
            /** @description The endpoint. */
            webhook: components["schemas"]["Webhook"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_api_keys: {
        parameters: {
            query?: {
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
        };
    };
    create_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The key. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description The key. It is shown once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedApiKey"];
                };
            };
        };
    };
    get_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The key's id, `key_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
        };
    };
    edit_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The key's id, `key_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditApiKey"];
            };
        };
        responses: {
            /** @description The key as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
        };
    };
    revoke_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The key's id, `key_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
        };
    };
    rotate_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The old key's id, `key_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        /** @description For how long both work. The body may be left out. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ApiKeyRotation"];
            };
        };
        responses: {
            /** @description Both keys. The new one is shown once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedApiKey"];
                };
            };
        };
    };
    take_over_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The key's id, `key_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
        };
    };
    list_blocklist: {
        parameters: {
            query?: {
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlocklistEntryPage"];
                };
            };
        };
    };
    create_blocklist_entry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The address or the domain. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBlocklistEntry"];
            };
        };
        responses: {
            /** @description The entry. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlocklistEntry"];
                };
            };
        };
    };
    get_blocklist_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The address or the domain. */
                value: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlocklistEntry"];
                };
            };
        };
    };
    delete_blocklist_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The address or the domain. */
                value: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    report_bounce: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The report. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["BounceReport"];
            };
        };
        responses: {
            /** @description The mail as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BounceReported"];
                };
            };
        };
    };
    list_events: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before; the first if left out. */
                after?: string;
                /** @description A type (`invitation.created`), a family (`invitation.*`) or `*`. */
                kind?: string;
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
        };
    };
    list_identity_providers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them: there can be 10. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviderList"];
                };
            };
        };
    };
    create_identity_provider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The provider. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateIdentityProvider"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProvider"];
                };
            };
        };
    };
    get_identity_provider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identity provider, `idp_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The identity provider. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProvider"];
                };
            };
        };
    };
    delete_identity_provider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The identity provider, `idp_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    edit_identity_provider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The identity provider, `idp_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditIdentityProvider"];
            };
        };
        responses: {
            /** @description The identity provider as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProvider"];
                };
            };
        };
    };
    list_imports: {
        parameters: {
            query?: {
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
        };
    };
    create_import: {
        parameters: {
            query?: {
                /** @description What happens where an address has an open invitation: `as_set` (what the organization has set; so if left out), `skip` (the invitation is left as it is, and so is a member), `resend` (it is renewed and mailed again) or `refuse`. */
                if_pending?: "as_set" | "skip" | "resend" | "refuse";
            };
            header?: {
                /** @description Repeats of the request are answered like the first, and make no further import. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The file. */
        requestBody: {
            content: {
                "text/csv": components["schemas"]["ImportFile"];
            };
        };
        responses: {
            /** @description The import, whose first lines are done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
        };
    };
    get_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The import, `imp_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
        };
    };
    cancel_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request are answered like the first. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The import, `imp_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
        };
    };
    list_line_results: {
        parameters: {
            query?: {
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The import, `imp_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedLinePage"];
                };
            };
        };
    };
    list_refused_lines: {
        parameters: {
            query?: {
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The import, `imp_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedLinePage"];
                };
            };
        };
    };
    list_invitations: {
        parameters: {
            query?: {
                /** @description `pending`, `accepted`, `declined`, `cancelled`, `revoked` or `expired`. */
                status?: "pending" | "accepted" | "declined" | "cancelled" | "revoked" | "expired";
                /** @description Exactly this address, whatever the letter case. */
                email?: string;
                /** @description A text that the address or a name contains, whatever the letter case and the accents. */
                q?: string;
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
                /** @description A string, a whole number or a boolean that the metadata have under this name, such as `metadata[project]=x`; at most 200 characters, and at most 5 names at once. */
                metadata?: {
                    [key: string]: string | number | boolean;
                };
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
        };
    };
    invite_members: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request are answered like the first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description One invitation, or a batch of them. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invite"];
            };
        };
        responses: {
            /** @description Nothing new: what was there already, or a dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteResponse"];
                };
            };
            /** @description The invitation of one person, or the results of a batch. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteResponse"];
                };
            };
            /** @description Some rows of a partial batch were refused. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationBatchResult"];
                };
            };
        };
    };
    accept_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token of the link in the mail, and who accepts. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitation"];
            };
        };
        responses: {
            /** @description The invitee is a member now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedInvitation"];
                };
            };
        };
    };
    decline_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token of the link in the mail. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInput"];
            };
        };
        responses: {
            /** @description The invitation is declined. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclinedInvitation"];
                };
            };
        };
    };
    import_invitations: {
        parameters: {
            query?: {
                /** @description `true` decides and reports, but changes and sends nothing. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Repeats of the request are answered like the first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The file. */
        requestBody: {
            content: {
                "text/csv": components["schemas"]["ImportFile"];
            };
        };
        responses: {
            /** @description A dry run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResult"];
                };
            };
            /** @description Everybody was invited. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResult"];
                };
            };
            /** @description Some lines were refused. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResult"];
                };
            };
        };
    };
    preview_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token of the link in the mail. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInput"];
            };
        };
        responses: {
            /** @description What the invitation is about. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPreview"];
                };
            };
        };
    };
    request_move: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token of the link in the mail, and the other address. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestMove"];
            };
        };
        responses: {
            /** @description The inviter is asked, if the invitation is open. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveRequested"];
                };
            };
        };
    };
    get_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The invitation, `inv_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    edit_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The invitation, `inv_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditInvitation"];
            };
        };
        responses: {
            /** @description The invitation as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    move_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
                /** @description Repeats of the request are answered like the first. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The invitation, `inv_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        /** @description The other address. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveInvitation"];
            };
        };
        responses: {
            /** @description The invitation of the other address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    resend_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request are answered like the first. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The invitation, `inv_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What changes. The body may be left out. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ResendInvitation"];
            };
        };
        responses: {
            /** @description The invitation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    revoke_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request are answered like the first. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The invitation, `inv_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
        };
    };
    list_licenses: {
        parameters: {
            query?: {
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicensePage"];
                };
            };
        };
    };
    create_license: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The license. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLicense"];
            };
        };
        responses: {
            /** @description The license. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["License"];
                };
            };
        };
    };
    get_license: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The license, `lic_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The license. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["License"];
                };
            };
        };
    };
    delete_license: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The license, `lic_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    edit_license: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The license, `lic_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditLicense"];
            };
        };
        responses: {
            /** @description The license as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["License"];
                };
            };
        };
    };
    list_members: {
        parameters: {
            query?: {
                /** @description `contact`, `invited`, `active`, `blocked` or `removed`. */
                status?: "contact" | "invited" | "active" | "blocked" | "removed";
                /** @description Exactly this address, whatever the letter case. */
                email?: string;
                /** @description A text that the address or a name contains, whatever the letter case and the accents. */
                q?: string;
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
        };
    };
    get_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The member, `mem_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    remove_member: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The member, `mem_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    edit_member: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The member, `mem_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMember"];
            };
        };
        responses: {
            /** @description The member as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    block_member: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The member, `mem_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    erase_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The member, `mem_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is left of the member. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    unblock_member: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The member, `mem_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    get_organization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationProfile"];
                };
            };
        };
    };
    delete_organization: {
        parameters: {
            query?: {
                /** @description The slug of the organization. */
                confirm?: string;
            };
            header?: {
                /** @description Repeats of the request are answered like the first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationProfile"];
                };
            };
        };
    };
    edit_organization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description What is to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOrganization"];
            };
        };
        responses: {
            /** @description The organization as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationProfile"];
                };
            };
        };
    };
    archive_organization: {
        parameters: {
            query?: {
                /** @description The slug of the organization. */
                confirm?: string;
            };
            header?: {
                /** @description Repeats of the request are answered like the first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationProfile"];
                };
            };
        };
    };
    restore_organization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request are answered like the first. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationProfile"];
                };
            };
        };
    };
    list_organizations: {
        parameters: {
            query?: {
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
                /** @description Only those in this state; with a key of the installation alone. */
                status?: "active" | "archived" | "deleting";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationEntryPage"];
                };
            };
        };
    };
    create_organization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The organization. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganization"];
            };
        };
        responses: {
            /** @description The organization and its first administrator. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedOrganization"];
                };
            };
        };
    };
    get_any_organization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The organization, `org_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationOrganization"];
                };
            };
        };
    };
    delete_any_organization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request are answered like the first. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The organization, `org_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationOrganization"];
                };
            };
        };
    };
    edit_any_organization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The organization, `org_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOrganization"];
            };
        };
        responses: {
            /** @description The organization as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationOrganization"];
                };
            };
        };
    };
    archive_any_organization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request are answered like the first. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The organization, `org_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationOrganization"];
                };
            };
        };
    };
    restore_any_organization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request are answered like the first. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The organization, `org_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationOrganization"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The password there is, and the new one. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description The password is changed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    forgot_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who forgot it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotPassword"];
            };
        };
        responses: {
            /** @description The request was taken note of. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token of the link in the mail, and the new password. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPassword"];
            };
        };
        responses: {
            /** @description The password is set. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_permission_templates: {
        parameters: {
            query?: {
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionTemplatePage"];
                };
            };
        };
    };
    create_permission_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The template. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPermissionTemplate"];
            };
        };
        responses: {
            /** @description The template. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionTemplate"];
                };
            };
        };
    };
    get_permission_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The template, `tpl_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionTemplate"];
                };
            };
        };
    };
    delete_permission_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The template, `tpl_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    edit_permission_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The template, `tpl_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPermissionTemplate"];
            };
        };
        responses: {
            /** @description The template as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionTemplate"];
                };
            };
        };
    };
    list_permissions: {
        parameters: {
            query?: {
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionPage"];
                };
            };
        };
    };
    create_permission: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The permission. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPermission"];
            };
        };
        responses: {
            /** @description The permission. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Permission"];
                };
            };
        };
    };
    get_permission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The permission's code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The permission. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Permission"];
                };
            };
        };
    };
    delete_permission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The permission's code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    edit_permission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The permission's code. */
                code: string;
            };
            cookie?: never;
        };
        /** @description What is to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPermission"];
            };
        };
        responses: {
            /** @description The permission as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Permission"];
                };
            };
        };
    };
    list_resources: {
        parameters: {
            query?: {
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePage"];
                };
            };
        };
    };
    create_resource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The resource. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewResource"];
            };
        };
        responses: {
            /** @description The resource. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
        };
    };
    get_resource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The resource, `res_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
        };
    };
    delete_resource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The resource, `res_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    edit_resource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The resource, `res_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditResource"];
            };
        };
        responses: {
            /** @description The resource as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
        };
    };
    list_roles: {
        parameters: {
            query?: {
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolePage"];
                };
            };
        };
    };
    create_role: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The role. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            /** @description The role. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
        };
    };
    get_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The role's code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The role. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
        };
    };
    delete_role: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The role's code. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    edit_role: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The role's code. */
                code: string;
            };
            cookie?: never;
        };
        /** @description What is to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRole"];
            };
        };
        responses: {
            /** @description The role as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
        };
    };
    list_sessions: {
        parameters: {
            query?: {
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
        };
    };
    create_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who logs in. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description The session with its tokens, which are shown once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedSession"];
                };
            };
        };
    };
    refresh_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The refresh token. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description The session with its tokens. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedSession"];
                };
            };
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The session, `ses_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is over. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_suppressions: {
        parameters: {
            query?: {
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionPage"];
                };
            };
        };
    };
    lift_suppression: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The address, percent-encoded, in any letter case. */
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry as it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suppression"];
                };
            };
        };
    };
    issue_organization_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which organization. The body may be left out. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OrganizationTokenRequest"];
            };
        };
        responses: {
            /** @description The token. It is shown once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationToken"];
                };
            };
        };
    };
    list_webhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them: there can be 50. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
        };
    };
    create_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The endpoint. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhook"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
        };
    };
    get_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook, `whk_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    delete_webhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The webhook, `whk_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    edit_webhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The webhook, `whk_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        /** @description What is to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditWebhook"];
            };
        };
        responses: {
            /** @description The webhook as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    list_deliveries: {
        parameters: {
            query?: {
                /** @description `queued`, `delivered` or `failed`. */
                state?: string;
                /** @description How many entries a page has: 1 to 200 unless configured; 50 if left out. */
                limit?: number;
                /** @description The `next_cursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The webhook, `whk_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
        };
    };
    redeliver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook, `whk_...` or a UUID. */
                id: string;
                /** @description The delivery, `dlv_...` or a UUID. */
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
        };
    };
    redeliver_since: {
        parameters: {
            query: {
                /** @description The instant, RFC 3339. */
                since: string;
            };
            header?: never;
            path: {
                /** @description The webhook, `whk_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On their way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookRedelivered"];
                };
            };
        };
    };
    rotate_webhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read: the change is made only if nobody else was faster. */
                "If-Match"?: string;
            };
            path: {
                /** @description The webhook, `whk_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook with its new secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
        };
    };
    test_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The webhook, `whk_...` or a UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTest"];
                };
            };
        };
    };
}
